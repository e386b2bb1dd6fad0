package jp.mimamori.portal.room;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mimamori.attachment.Cleaning;
import jp.mimamori.consent.EmergencyAccess;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.emergency.OwnEmergencies;
import jp.mimamori.emergency.ReadingFiles;

/** The pictures and papers of a page, for whoever opened it and as long as it is open. */
@ApplicationScoped
class RoomFiles {

  /** What stands behind the address of a picture that is asked for small. */
  static final String SMALL = "/small";

  private static final Pattern ADDRESS =
      Pattern.compile("/accesses/([0-9a-f-]{36})/files/([0-9a-f-]{36})(" + SMALL + ")?");

  @Inject OwnEmergencies own;
  @Inject ReadingFiles reading;
  @Inject Clock clock;

  /** Below the address of the page. */
  static String address(UUID file) {
    return "/files/" + file;
  }

  static boolean isOne(String path) {
    return ADDRESS.matcher(path).matches();
  }

  /** Empty when there is none for this visitor: another's is as absent as one that never was. */
  Optional<Answer> show(String path, Visitor visitor) {
    Matcher parts = ADDRESS.matcher(path);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      ReadingFiles.Content found =
          read(visitor, UUID.fromString(parts.group(1)), UUID.fromString(parts.group(2)));
      boolean small = parts.group(3) != null && found.file().type().isPicture();
      byte[] bytes = small ? Cleaning.small(found.file().type(), found.bytes()) : found.bytes();
      return Optional.of(Answer.file(found.file(), bytes));
    } catch (RefusedException | IllegalArgumentException absent) {
      // no id, or none of theirs
      return Optional.empty();
    }
  }

  private ReadingFiles.Content read(Visitor visitor, UUID id, UUID file) {
    EmergencyAccess access = own.find(visitor.caller(), id);
    if (!access.isOpen(clock.instant())) {
      throw new RefusedException(Refusal.Reason.NO_GROUND);
    }
    return reading.read(visitor.caller(), Purpose.EMERGENCY, access.subject(), file);
  }
}
