package jp.mimamori.emergency;

import jp.mimamori.consent.EmergencyAccess;

/**
 * An emergency as whoever opened it finds it.
 *
 * @param access by which it was opened
 */
public sealed interface Emergency {

  EmergencyAccess access();

  /** The access holds: whom it is about, and what may be seen. */
  record Open(EmergencyAccess access, Candidate person, Sheet sheet, WindowSheet window)
      implements Emergency {

    @Override
    public String toString() {
      return "Open " + access;
    }
  }

  /** The access ended, or was stopped: nothing is shown any more, not even whom it was about. */
  record Over(EmergencyAccess access) implements Emergency {}
}
