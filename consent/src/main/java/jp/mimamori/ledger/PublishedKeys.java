package jp.mimamori.ledger;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The public keys, oldest first, as a JWK set (RFC 7517); retired ones stay, since they signed what
 * is still there. Each key but the first is vouched for by the one before it: {@code
 * mimamori:voucher} is that key's signature over this one's id.
 */
record PublishedKeys(List<Key> keys) {

  private static final String VOUCHER = "mimamori:voucher";
  private static final String SINCE = "iat";

  /**
   * One of them.
   *
   * @param since when it was made
   * @param voucher null with the first key
   */
  record Key(ECKey jwk, Instant since, byte @Nullable [] voucher) {

    String id() {
      return jwk.getKeyID();
    }

    boolean signed(byte[] text, byte[] signature) {
      try {
        Signature check = Signature.getInstance(SigningKey.ALGORITHM);
        check.initVerify(jwk.toECPublicKey());
        check.update(text);
        return check.verify(signature);
      } catch (GeneralSecurityException | JOSEException e) {
        return false;
      }
    }
  }

  PublishedKeys {
    keys = List.copyOf(keys);
  }

  Optional<Key> find(String id) {
    return keys.stream().filter(key -> key.id().equals(id)).findFirst();
  }

  /** Its place among the keys, the oldest being 0; -1 when it is none of them. */
  int placeOf(String id) {
    return keys.stream().map(Key::id).toList().indexOf(id);
  }

  /** These keys and a new one, for which the one before vouches. */
  PublishedKeys and(SigningKey made, Instant now, @Nullable SigningKey before) {
    byte[] voucher = before == null ? null : before.sign(vouched(made.id()));
    List<Key> all = new ArrayList<>(keys);
    all.add(new Key(made.published(), now, voucher));
    return new PublishedKeys(all);
  }

  /** The ids of keys that nobody vouches for, or whose id is not that of the key. */
  List<String> doubtful() {
    List<String> doubtful = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      Key key = keys.get(i);
      byte[] voucher = key.voucher();
      boolean vouched =
          i == 0 || voucher != null && keys.get(i - 1).signed(vouched(key.id()), voucher);
      if (!vouched || !thumbprint(key.jwk()).equals(key.id())) {
        doubtful.add(key.id());
      }
    }
    return doubtful;
  }

  String toJson() {
    return JSONObjectUtils.toJSONString(Map.of("keys", asList()));
  }

  /** The members of each key, as {@link #toJson} has them. */
  List<Map<String, Object>> asList() {
    return keys.stream().map(PublishedKeys::members).toList();
  }

  /**
   * Reads a JWK set.
   *
   * @throws IllegalArgumentException when it is none
   */
  static PublishedKeys parse(String json) {
    try {
      List<Key> keys = new ArrayList<>();
      for (Map<String, Object> members :
          JSONObjectUtils.getJSONObjectArray(JSONObjectUtils.parse(json), "keys")) {
        String voucher = JSONObjectUtils.getString(members, VOUCHER);
        keys.add(
            new Key(
                ECKey.parse(members).toPublicJWK(),
                Instant.ofEpochSecond(JSONObjectUtils.getLong(members, SINCE)),
                voucher == null ? null : new Base64URL(voucher).decode()));
      }
      return new PublishedKeys(keys);
    } catch (ParseException | NullPointerException e) {
      throw new IllegalArgumentException("no set of keys", e);
    }
  }

  private static Map<String, Object> members(Key key) {
    Map<String, Object> members = new LinkedHashMap<>(key.jwk().toJSONObject());
    members.put(SINCE, key.since().getEpochSecond());
    byte[] voucher = key.voucher();
    if (voucher != null) {
      members.put(VOUCHER, Base64URL.encode(voucher).toString());
    }
    return members;
  }

  private static byte[] vouched(String id) {
    return ("mimamori-ledger-key\n" + id + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String thumbprint(ECKey key) {
    try {
      return key.computeThumbprint().toString();
    } catch (JOSEException e) {
      return "";
    }
  }
}
