package jp.mimamori.rest.people;

import java.util.Base64;
import jp.mimamori.mobile.NotebookPayload;
import jp.mimamori.notebook.NotebookFile;

/** A notebook as the contract's payload. */
final class NotebookPayloads {

  private NotebookPayloads() {}

  static NotebookPayload of(NotebookFile file) {
    Base64.Encoder base64 = Base64.getEncoder();
    return new NotebookPayload(
        NotebookFile.NAME,
        base64.encodeToString(file.content()),
        file.parts().stream().map(base64::encodeToString).toList(),
        file.losses().stream()
            .map(loss -> new NotebookPayload.Loss(loss.kind().name(), loss.what(), loss.instead()))
            .toList(),
        file.isWhole(),
        file.withAllergies());
  }
}
