package jp.mimamori.attempt;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * An answer as it was given first.
 *
 * @param location empty when the answer named nothing
 * @param type the media type of the body; empty when there is none
 */
public record KeptAnswer(int status, String location, String type, byte[] body) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  /** Readable with the key alone, and only in the row that it was written for. */
  byte[] sealed(SecretKeySpec key, String row) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] hidden = cipher(Cipher.ENCRYPT_MODE, key, nonce, row, written());
    byte[] sealed = Arrays.copyOf(nonce, NONCE + hidden.length);
    System.arraycopy(hidden, 0, sealed, NONCE, hidden.length);
    return sealed;
  }

  static KeptAnswer opened(byte[] sealed, SecretKeySpec key, String row) {
    byte[] nonce = Arrays.copyOf(sealed, NONCE);
    byte[] hidden = Arrays.copyOfRange(sealed, NONCE, sealed.length);
    return read(cipher(Cipher.DECRYPT_MODE, key, nonce, row, hidden));
  }

  private static byte[] cipher(int mode, SecretKeySpec key, byte[] nonce, String row, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(row.getBytes(StandardCharsets.US_ASCII));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("an answer could not be sealed or opened", e);
    }
  }

  private byte[] written() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeShort(status);
      out.writeUTF(location);
      out.writeUTF(type);
      out.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static KeptAnswer read(byte[] written) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(written))) {
      return new KeptAnswer(in.readUnsignedShort(), in.readUTF(), in.readUTF(), in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KeptAnswer that
        && status == that.status
        && location.equals(that.location)
        && type.equals(that.type)
        && Arrays.equals(body, that.body);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(body);
  }

  @Override
  public String toString() {
    return "KeptAnswer " + status;
  }
}
