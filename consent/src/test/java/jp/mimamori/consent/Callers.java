package jp.mimamori.consent;

import java.util.UUID;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Affiliation;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Channel;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/** Who asks in a test. */
final class Callers {

  private Callers() {}

  static Caller citizen(SubjectId self) {
    return caller(Role.CITIZEN, self);
  }

  static Caller operator() {
    return caller(Role.OPERATOR, null);
  }

  static Caller caller(Role role, @Nullable SubjectId self) {
    return new Caller(
        new AccountId(UUID.randomUUID()), role, self, "見本", Channel.API, UUID.randomUUID());
  }

  static Caller doctor(Affiliation affiliation) {
    return new Caller(
        new AccountId(UUID.randomUUID()),
        Role.PRACTITIONER,
        null,
        "見本 医師",
        Channel.PORTAL,
        UUID.randomUUID(),
        affiliation);
  }

  static SubjectId somebody() {
    return new SubjectId(UUID.randomUUID());
  }
}
