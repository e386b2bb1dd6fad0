package jp.mimamori.portal.intake;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import jp.mimamori.identity.Caller;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Texts;
import jp.mimamori.portal.shell.SignedIn;

/** Where files are dropped or chosen; a file that is too large is told before it is sent. */
public class FileDrop extends Div {

  private static final long serialVersionUID = 1L;
  private static final int MOST_FILES = 50;

  private final Upload upload;
  private final Div message = new Div();

  /**
   * @param received is called for each file, with the caller of the request that brought it
   * @param finished is called when all chosen files have come
   */
  public FileDrop(
      SignedIn signedIn,
      BiConsumer<Caller, jp.mimamori.intake.Upload> received,
      Runnable finished) {
    upload = new Upload(new Receiving(signedIn, received, name -> refuse(tooLarge())));
    upload.setId("upload");
    upload.setMaxFiles(MOST_FILES);
    upload.setMaxFileSize(Receiving.LARGEST);
    upload.setI18n(words(getLocale(), Receiving.LARGEST_MB));
    Button choose = new Button(t("upload.choose"));
    choose.setId("upload-choose");
    choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    upload.setUploadButton(choose);
    upload.setDropLabel(new Span(t("upload.drop")));
    upload.addFileRejectedListener(
        rejected ->
            refuse(rejected.getErrorMessage().isEmpty() ? tooLarge() : rejected.getErrorMessage()));
    upload.addAllFinishedListener(
        all -> {
          upload.clearFileList();
          inARequestOfThePage(this, finished);
        });
    add(upload, message);
  }

  /** The last file may have come in a request that is over: only one of the page has a caller. */
  public static void inARequestOfThePage(Component here, Runnable action) {
    here.getElement().executeJs("return true").then(answer -> action.run());
  }

  private String tooLarge() {
    return t("upload.too-large", Receiving.LARGEST_MB);
  }

  private void refuse(String sentence) {
    message.removeAll();
    message.add(new Note(Note.Kind.PROBLEM, sentence));
  }

  private String t(String key, Object... arguments) {
    return getTranslation(key, arguments);
  }

  /** What the component says while a file of at most so many MB comes. */
  public static UploadI18N words(Locale locale, int largestMb) {
    UploadI18N words = new UploadI18N();
    words.setDropFiles(
        new UploadI18N.DropFiles()
            .setOne(Texts.of("upload.drop", locale))
            .setMany(Texts.of("upload.drop", locale)));
    words.setAddFiles(
        new UploadI18N.AddFiles()
            .setOne(Texts.of("upload.choose", locale))
            .setMany(Texts.of("upload.choose", locale)));
    words.setError(
        new UploadI18N.Error()
            .setTooManyFiles(Texts.of("upload.too-many", locale, MOST_FILES))
            .setFileIsTooBig(Texts.of("upload.too-large", locale, largestMb))
            .setIncorrectFileType(Texts.of("upload.wrong-type", locale)));
    words.setUploading(
        new UploadI18N.Uploading()
            .setStatus(
                new UploadI18N.Uploading.Status()
                    .setConnecting(Texts.of("upload.sending", locale))
                    .setStalled(Texts.of("upload.stalled", locale))
                    .setProcessing(Texts.of("upload.reading", locale))
                    .setHeld(Texts.of("upload.waiting", locale)))
            .setRemainingTime(
                new UploadI18N.Uploading.RemainingTime()
                    .setPrefix(Texts.of("upload.remaining", locale))
                    .setUnknown(Texts.of("upload.remaining.unknown", locale)))
            .setError(
                new UploadI18N.Uploading.Error()
                    .setServerUnavailable(Texts.of("upload.unreachable", locale))
                    .setUnexpectedServerError(Texts.of("upload.failed", locale))
                    .setForbidden(Texts.of("refused.here", locale))));
    words.setFile(
        new UploadI18N.File()
            .setRetry(Texts.of("upload.again", locale))
            .setStart(Texts.of("upload.start", locale))
            .setRemove(Texts.of("upload.remove", locale)));
    words.setUnits(List.of("B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"));
    return words;
  }
}
