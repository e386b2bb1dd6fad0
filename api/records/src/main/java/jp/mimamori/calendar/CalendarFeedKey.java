package jp.mimamori.calendar;

import java.io.Serializable;
import java.util.UUID;

/** Names the address of a calendar. */
record CalendarFeedKey(UUID subjectId, UUID id) implements Serializable {

  private static final long serialVersionUID = 1L;
}
