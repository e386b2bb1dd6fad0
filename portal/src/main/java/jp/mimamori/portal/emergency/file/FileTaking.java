package jp.mimamori.portal.emergency.file;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import jp.mimamori.attachment.Cleaning;
import jp.mimamori.attachment.Unfit;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.emergency.FileValue;
import jp.mimamori.emergency.Path;
import jp.mimamori.emergency.TooManyFiles;
import jp.mimamori.identity.Caller;
import jp.mimamori.upload.ComingFile;
import jp.mimamori.upload.FileTooLarge;
import jp.mimamori.upload.NoRoom;

/** Receives a file for a place, with the caller of that very request. */
class FileTaking implements UploadHandler {

  private static final long serialVersionUID = 1L;
  private static final int ROOM_FOR_THE_FORM = 100_000;

  private final transient FileAccess access;
  private final transient Path path;
  private final transient Consumer<FileValue> taken;
  private final transient Consumer<String> refused;

  /**
   * @param taken is told what stands there now
   * @param refused is told the key of a sentence
   */
  FileTaking(FileAccess access, Path path, Consumer<FileValue> taken, Consumer<String> refused) {
    this.access = access;
    this.path = path;
    this.taken = taken;
    this.refused = refused;
  }

  @Override
  public void handleUploadRequest(UploadEvent event) throws IOException {
    Caller caller = access.signedIn().callerOf(event.getRequest());
    UI ui = event.getUI();
    String name = event.getFileName() == null ? "" : event.getFileName();
    AtomicReference<FileValue> value = new AtomicReference<>();
    try (InputStream in = event.getInputStream()) {
      ComingFile.receiveUnpacking(
          in,
          Cleaning.LARGEST,
          bytes ->
              value.set(access.attaching().attach(caller, access.subject(), path, name, bytes)));
      ui.access(() -> taken.accept(value.get()));
    } catch (Unfit unfit) {
      tell(ui, "file.not." + unfit.why());
    } catch (TooManyFiles many) {
      tell(ui, "file.not." + many.what());
    } catch (FileTooLarge large) {
      tell(ui, "file.not.TOO_LARGE");
    } catch (NoRoom | AlreadyDecided now) {
      tell(ui, "file.not.NOW");
    } catch (RefusedException no) {
      tell(ui, "refused.here");
    }
  }

  private void tell(UI ui, String key) {
    ui.access(() -> refused.accept(key));
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
