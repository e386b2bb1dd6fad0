package jp.mimamori.portal.intake;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import jp.mimamori.identity.Caller;
import jp.mimamori.intake.Upload;
import jp.mimamori.portal.shell.SignedIn;

/**
 * Receives one file of an upload into memory, never more of it than is taken, and hands it on with
 * the caller of that very request.
 */
class Receiving implements UploadHandler {

  /** The largest file that is taken, in bytes. */
  static final int LARGEST = 64_000_000;

  static final int LARGEST_MB = 64;

  private static final long serialVersionUID = 1L;
  private static final int ROOM_FOR_THE_FORM = 100_000;

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
    byte[] bytes;
    try (InputStream in = event.getInputStream()) {
      bytes = in.readNBytes(LARGEST + 1);
    }
    if (bytes.length > LARGEST) {
      ui.access(() -> tooLarge.accept(name));
    } else {
      ui.access(() -> received.accept(caller, new Upload(name, bytes)));
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
