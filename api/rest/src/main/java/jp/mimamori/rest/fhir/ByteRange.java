package jp.mimamori.rest.fhir;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file (RFC 9110 §14.1.2), both ends included.
 *
 * @param first the first byte, from 0
 * @param last the last byte; before the first when the file has nothing of what was asked for
 */
record ByteRange(long first, long last) {

  private static final Pattern FORM =
      Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})", Pattern.CASE_INSENSITIVE);

  /**
   * The one part that a request asks for of a file of this length; empty when it asks for none, for
   * several, or in no form that is known: then it gets the whole (§14.2).
   */
  static Optional<ByteRange> of(String header, long length) {
    Matcher form = FORM.matcher(header.replace(" ", ""));
    if (!form.matches() || form.group().equalsIgnoreCase("bytes=-")) {
      return Optional.empty();
    }
    if (form.group(1).isEmpty()) {
      return Optional.of(new ByteRange(Math.max(0, length - number(form.group(2))), length - 1));
    }
    long first = number(form.group(1));
    long last = form.group(2).isEmpty() ? Long.MAX_VALUE : number(form.group(2));
    if (last < first) {
      return Optional.empty();
    }
    return Optional.of(new ByteRange(first, Math.min(last, length - 1)));
  }

  static ByteRange whole(long length) {
    return new ByteRange(0, length - 1);
  }

  private static long number(String digits) {
    return Long.parseLong(digits);
  }

  boolean isEmpty() {
    return last < first;
  }

  /** What lies in it of some bytes that begin at this place; with nothing when none does. */
  ByteRange within(long place, long length) {
    return new ByteRange(Math.max(first - place, 0), Math.min(last - place, length - 1));
  }

  long length() {
    return last - first + 1;
  }

  /** As {@code Content-Range} says it (§14.4). */
  String text(long length) {
    return "bytes " + (isEmpty() ? "*" : first + "-" + last) + "/" + length;
  }
}
