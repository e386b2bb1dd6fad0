package jp.mimamori.portal.emergency.file;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import jp.mimamori.attachment.Cleaning;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.emergency.FileValue;
import jp.mimamori.emergency.Path;
import jp.mimamori.portal.intake.FileDrop;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Words;

/**
 * A place of the form for a picture or a paper: what stands there, a button that takes it away, and
 * one that chooses another. What is sent stands in the draft at once.
 */
public class FilePlace extends Div implements Focusable<FilePlace> {

  private static final long serialVersionUID = 1L;
  private static final int LARGEST_MB = Cleaning.LARGEST / 1_000_000;

  private final transient FileAccess access;
  private final transient Path path;
  private final String name;
  private final Button choose = new Button();
  private final Div stands = new Div();
  private final Div said = new Div();
  private final Button remove;
  private String value = "";
  private transient Runnable changed = () -> {};

  /**
   * @param label what the place is called beside the others of its entry
   * @param name what it is called by itself
   */
  public FilePlace(FileAccess access, Path path, String label, String name) {
    this.access = access;
    this.path = path;
    this.name = name;
    addClassName("file-place");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", name);
    said.getElement().setAttribute("role", "status");
    remove = new Button(getTranslation("file.remove"), click -> takeAway());
    remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    remove.setAriaLabel(getTranslation("file.remove.one", name));
    remove.setVisible(false);
    Span title = new Span(label);
    title.addClassName("label");
    Span how = new Span(new Words("file.how", LARGEST_MB));
    how.addClassName("quiet");
    add(title, stands, how, upload(), remove, said);
  }

  /** What stands there, as the form writes it; empty when nothing does. */
  public String text() {
    return value;
  }

  /** Shows what stands there. */
  public void show(String text) {
    value = text;
    stands.removeAll();
    FileValue.parse(text).map(file -> new FileShown(access, file, name)).ifPresent(stands::add);
    remove.setVisible(!text.isEmpty());
  }

  @Override
  public void focus() {
    choose.focus();
  }

  /** Runs when something else stands in the draft. */
  public void whenChanged(Runnable byThePerson) {
    changed = byThePerson;
  }

  /** Says what is wrong; nothing is when empty. */
  public void say(String wrong) {
    said.removeAll();
    if (!wrong.isEmpty()) {
      said.add(new Note(Note.Kind.PROBLEM, wrong));
    }
  }

  /** iPhones make a JPEG of their own format when JPEG is asked for by name. */
  private Upload upload() {
    Upload upload =
        new Upload(
            new FileTaking(access, path, this::taken, key -> say(getTranslation(key, LARGEST_MB))));
    upload.setAcceptedFileTypes(
        "image/jpeg", "image/png", "application/pdf", ".jpg", ".jpeg", ".png", ".pdf");
    upload.setMaxFileSize(Cleaning.LARGEST);
    upload.setDropAllowed(false);
    UploadI18N words = FileDrop.words(getLocale(), LARGEST_MB);
    words.getError().setIncorrectFileType(getTranslation("file.not.FILE_TYPE"));
    upload.setI18n(words);
    choose.setText(getTranslation("file.choose"));
    choose.setAriaLabel(getTranslation("file.choose.one", name));
    upload.setUploadButton(choose);
    upload.addFileRejectedListener(
        rejected ->
            say(
                rejected.getErrorMessage().isEmpty()
                    ? getTranslation("file.not.FILE_TYPE")
                    : rejected.getErrorMessage()));
    upload.addAllFinishedListener(all -> upload.clearFileList());
    return upload;
  }

  /** The request that brought it is over by then, and what follows asks who is there. */
  private void taken(FileValue file) {
    FileDrop.inARequestOfThePage(
        this,
        () -> {
          show(file.text());
          say("");
          changed.run();
        });
  }

  private void takeAway() {
    try {
      access.attaching().detach(access.signedIn().caller(), access.subject(), path);
    } catch (RefusedException no) {
      say(getTranslation("refused.here"));
      return;
    }
    show("");
    say("");
    changed.run();
  }
}
