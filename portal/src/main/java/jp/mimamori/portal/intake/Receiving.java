package jp.mimamori.portal.intake;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import jp.mimamori.identity.Caller;
import jp.mimamori.intake.Upload;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.upload.ComingFile;
import jp.mimamori.upload.FileTooLarge;
import jp.mimamori.upload.NoRoom;

/** Receives one file of an upload and hands it on with the caller of that very request. */
class Receiving implements UploadHandler {

  /** The largest file that is taken, in bytes. */
  static final int LARGEST = 64_000_000;

  static final int LARGEST_MB = 64;

  private static final long serialVersionUID = 1L;
  private static final int ROOM_FOR_THE_FORM = 100_000;

  /** In seconds. */
  private static final int PATIENCE = 120;

  private final transient SignedIn signedIn;
  private final transient BiConsumer<Caller, Upload> received;
  private final transient Consumer<String> tooLarge;

  Receiving(SignedIn signedIn, BiConsumer<Caller, Upload> received, Consumer<String> tooLarge) {
    this.signedIn = signedIn;
    this.received = received;
    this.tooLarge = tooLarge;
  }

  @Override
  public void handleUploadRequest(UploadEvent event) throws IOException {
    Caller caller = signedIn.callerOf(event.getRequest());
    UI ui = event.getUI();
    String name = event.getFileName() == null ? "" : event.getFileName();
    try (InputStream in = event.getInputStream()) {
      ComingFile.receive(in, bytes -> handOn(ui, caller, new Upload(name, bytes)));
    } catch (FileTooLarge e) {
      ui.access(() -> tooLarge.accept(name));
    } catch (NoRoom e) {
      event.getResponse().setHeader("Retry-After", "20");
      event.getResponse().setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }

  /** Returns when the page has worked on the file: until then it takes room. */
  private void handOn(UI ui, Caller caller, Upload upload) {
    try {
      ui.access(() -> received.accept(caller, upload)).get(PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      // the page's own error handler has told; or it goes on without us
    }
  }

  @Override
  public long getRequestSizeMax() {
    return LARGEST + ROOM_FOR_THE_FORM;
  }

  @Override
  public long getFileSizeMax() {
    return LARGEST;
  }
}
