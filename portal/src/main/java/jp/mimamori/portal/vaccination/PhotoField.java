package jp.mimamori.portal.vaccination;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import jp.mimamori.attachment.Cleaning;
import jp.mimamori.attachment.Unfit;
import jp.mimamori.portal.intake.FileDrop;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.upload.ComingFile;
import jp.mimamori.upload.FileTooLarge;
import jp.mimamori.upload.NoRoom;
import org.jspecify.annotations.Nullable;

/** A photo of a page of the handbook; cleaned when it comes, kept here until it is used. */
class PhotoField extends Div {

  private static final long serialVersionUID = 1L;
  private static final int LARGEST_MB = Cleaning.LARGEST / 1_000_000;

  private final Div said = new Div();
  private final Button remove;
  private transient byte @Nullable [] photo;

  PhotoField(SignedIn signedIn) {
    setId("dose-photo");
    addClassName("file-place");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", getTranslation("copy.photo"));
    said.getElement().setAttribute("role", "status");
    remove = new Button(getTranslation("file.remove"), click -> clear());
    remove.setAriaLabel(getTranslation("file.remove.one", getTranslation("copy.photo")));
    remove.setVisible(false);
    Span title = new Span(new Words("copy.photo"));
    title.addClassName("label");
    Span how = new Span(new Words("copy.photo.how", LARGEST_MB));
    how.addClassName("quiet");
    add(title, how, upload(new Taking(signedIn)), remove, said);
  }

  /** The clean bytes; null without a photo. */
  byte @Nullable [] photo() {
    return photo;
  }

  /** Says what is wrong with it. */
  void say(String wrong) {
    said.removeAll();
    said.add(new Note(Note.Kind.PROBLEM, wrong));
  }

  private Upload upload(UploadHandler handler) {
    Upload upload = new Upload(handler);
    upload.setAcceptedFileTypes("image/jpeg", "image/png", ".jpg", ".jpeg", ".png");
    upload.setMaxFileSize(Cleaning.LARGEST);
    upload.setDropAllowed(false);
    UploadI18N words = FileDrop.words(getLocale(), LARGEST_MB);
    words.getError().setIncorrectFileType(getTranslation("file.not.FILE_TYPE"));
    upload.setI18n(words);
    Button choose = new Button(getTranslation("copy.photo.choose"));
    choose.setAriaLabel(getTranslation("file.choose.one", getTranslation("copy.photo")));
    upload.setUploadButton(choose);
    upload.addFileRejectedListener(rejected -> say(getTranslation("file.not.FILE_TYPE")));
    upload.addAllFinishedListener(all -> upload.clearFileList());
    return upload;
  }

  private void taken(byte[] clean) {
    photo = clean;
    said.removeAll();
    said.add(new Note(Note.Kind.DONE, getTranslation("copy.photo.there")));
    remove.setVisible(true);
  }

  private void clear() {
    photo = null;
    said.removeAll();
    remove.setVisible(false);
  }

  /** Receives it, from somebody who is signed in. */
  private final class Taking implements UploadHandler {

    private static final long serialVersionUID = 1L;
    private static final int ROOM_FOR_THE_FORM = 100_000;

    private final transient SignedIn signedIn;

    Taking(SignedIn signedIn) {
      this.signedIn = signedIn;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
      signedIn.callerOf(event.getRequest());
      UI ui = event.getUI();
      try (InputStream in = event.getInputStream()) {
        ComingFile.receiveUnpacking(
            in,
            Cleaning.LARGEST,
            bytes -> {
              byte[] clean = Cleaning.picture(bytes).bytes();
              ui.access(() -> taken(clean));
            });
      } catch (Unfit unfit) {
        tell(ui, "file.not." + unfit.why());
      } catch (FileTooLarge large) {
        tell(ui, "file.not.TOO_LARGE");
      } catch (NoRoom now) {
        tell(ui, "file.not.NOW");
      }
    }

    private void tell(UI ui, String key) {
      ui.access(() -> say(getTranslation(key, LARGEST_MB)));
    }

    @Override
    public long getRequestSizeMax() {
      return Cleaning.LARGEST + ROOM_FOR_THE_FORM;
    }

    @Override
    public long getFileSizeMax() {
      return Cleaning.LARGEST;
    }
  }
}
