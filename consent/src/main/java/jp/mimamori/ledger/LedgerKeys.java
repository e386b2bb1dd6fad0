package jp.mimamori.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the ledger's checkpoints, in the data folder and so outside of the database: the
 * secret one in {@code secrets/ledger-signing.jwk}, the public ones in {@code ledger/keys.json}.
 * Nodes of one instance share both files.
 */
@ApplicationScoped
public class LedgerKeys {

  @Inject
  @ConfigProperty(name = "mimamori.data")
  String folder;

  private @Nullable SigningKey signing;
  private FileTime read = FileTime.fromMillis(-1);

  @SuppressWarnings("NullAway.Init")
  protected LedgerKeys() {}

  static LedgerKeys in(Path folder) {
    LedgerKeys keys = new LedgerKeys();
    keys.folder = folder.toString();
    return keys;
  }

  /** The key that signs now; made when there is none, read again when another took its place. */
  synchronized SigningKey signing(Instant now) {
    FileTime changed = secret().changed();
    if (signing == null || !changed.equals(read)) {
      signing = stored().orElseGet(() -> secret().alone(() -> stored().orElseGet(() -> put(now))));
      read = secret().changed();
    }
    return signing;
  }

  /** Puts a new key into the place of the one that there is, which vouches for it. */
  SigningKey change(Instant now) {
    return secret().alone(() -> put(now));
  }

  private Optional<SigningKey> stored() {
    return secret().read().map(SigningKey::parse);
  }

  private SigningKey put(Instant now) {
    SigningKey before = stored().orElse(null);
    SigningKey made = SigningKey.make();
    // published before it signs
    publicKeys().write(known().and(made, now, before).toJson());
    secret().write(made.toJson());
    return made;
  }

  /** The public keys, also those that sign no more, as a JWK set. */
  public String published() {
    return publicKeys().read().orElseGet(() -> new PublishedKeys(List.of()).toJson());
  }

  PublishedKeys known() {
    return PublishedKeys.parse(published());
  }

  KeptFile checkpoint() {
    return new KeptFile(Path.of(folder, "ledger", "checkpoint"));
  }

  KeptFile lostCheckpoint(String name) {
    return new KeptFile(Path.of(folder, "ledger", "checkpoint-" + name));
  }

  private KeptFile publicKeys() {
    return new KeptFile(Path.of(folder, "ledger", "keys.json"));
  }

  private KeptFile secret() {
    return new KeptFile(Path.of(folder, "secrets", "ledger-signing.jwk"));
  }
}
