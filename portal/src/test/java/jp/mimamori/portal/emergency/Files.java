package jp.mimamori.portal.emergency;

import java.util.UUID;
import jp.mimamori.consent.Purpose;
import jp.mimamori.emergency.AttachingFiles;
import jp.mimamori.emergency.ReadingFiles;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.portal.emergency.file.FileAccess;
import jp.mimamori.portal.shell.SignedIn;

/** Places for files that nobody sends any to. */
final class Files {

  static final FileAccess OF_NOBODY =
      new FileAccess(
          new AttachingFiles(),
          new ReadingFiles(),
          new SignedIn(),
          new SubjectId(UUID.randomUUID()),
          Purpose.PERSONAL_USE);

  private Files() {}
}
