package jp.mimamori.test.store;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A SMART Health Link as the standard says it is read, without any of the code that wrote it. */
public record Shlink(JsonObject payload) {

  /** The link in the text of a code. */
  public static Shlink of(String text) {
    String coded = text.substring(text.indexOf("#shlink:/") + "#shlink:/".length());
    String json = new String(Base64.getUrlDecoder().decode(coded), StandardCharsets.UTF_8);
    return new Shlink(Json.createReader(new StringReader(json)).readObject());
  }

  public String url() {
    return payload.getString("url");
  }

  /** Where the files are, below the server's address. */
  public String path() {
    return url().substring(url().indexOf("/shl/"));
  }

  public String secret() {
    return url().substring(url().lastIndexOf('/') + 1);
  }

  public byte[] key() {
    return Base64.getUrlDecoder().decode(payload.getString("key"));
  }

  /** What is in a file (RFC 7516 §5.2, {@code dir} with A256GCM, {@code zip} DEF). */
  public static String decrypted(String jwe, byte[] key) {
    String[] parts = jwe.split("\\.");
    JsonObject header = Json.createReader(new StringReader(text(parts[0]))).readObject();
    if (!header.getString("alg").equals("dir")
        || !header.getString("enc").equals("A256GCM")
        || !header.getString("cty").equals("application/fhir+json")
        || !parts[1].isEmpty()) {
      throw new IllegalArgumentException(header.toString());
    }
    byte[] text = bytes(parts[3]);
    byte[] tag = bytes(parts[4]);
    byte[] sealed = java.util.Arrays.copyOf(text, text.length + tag.length);
    System.arraycopy(tag, 0, sealed, text.length, tag.length);
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE,
          new SecretKeySpec(key, "AES"),
          new GCMParameterSpec(128, bytes(parts[2])));
      cipher.updateAAD(parts[0].getBytes(StandardCharsets.US_ASCII));
      return inflated(cipher.doFinal(sealed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String inflated(byte[] deflated) {
    try (InflaterInputStream in =
        new InflaterInputStream(new ByteArrayInputStream(deflated), new Inflater(true))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String part) {
    return Base64.getUrlDecoder().decode(part);
  }

  private static String text(String part) {
    return new String(bytes(part), StandardCharsets.UTF_8);
  }
}
