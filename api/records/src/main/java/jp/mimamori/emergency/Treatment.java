package jp.mimamori.emergency;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What was done for somebody in an emergency, as the hospital that received the person says it.
 *
 * @param arrived to the minute
 * @param left the emergency room, home or for a ward
 * @param problem the main one, in one line
 * @param done what was done
 * @param medicines what was given; may be empty
 * @param devices what was changed of devices and settings, in words; may be empty
 * @param callBack under which number the hospital is asked
 * @param advice what the family doctor should do; may be empty
 */
public record Treatment(
    Instant arrived,
    Instant left,
    String problem,
    String done,
    String medicines,
    String devices,
    Disposition disposition,
    String callBack,
    String advice) {

  /** The most characters of the problem, and of each of the longer texts. */
  public static final int LONGEST_PROBLEM = 200;

  public static final int LONGEST_TEXT = 2_000;

  /** Where the person went. */
  public enum Disposition {
    HOME,
    ADMITTED,
    /** To another hospital. */
    TRANSFERRED,
    DIED
  }

  /**
   * @throws IllegalArgumentException when it says too little, too much, or what is no text
   */
  public Treatment {
    arrived = arrived.truncatedTo(ChronoUnit.MINUTES);
    left = left.truncatedTo(ChronoUnit.MINUTES);
    problem = problem.strip();
    done = text(done);
    medicines = text(medicines);
    devices = text(devices);
    advice = text(advice);
    boolean says = isLine(problem) && !problem.isEmpty() && !done.isEmpty() && isCallBack(callBack);
    if (!says || left.isBefore(arrived)) {
      throw new IllegalArgumentException("no treatment is told like this");
    }
  }

  /** Whether it is one line that fits. */
  public static boolean isLine(String text) {
    return text.length() <= LONGEST_PROBLEM && text.chars().noneMatch(Character::isISOControl);
  }

  /** Whether it is a text that fits: lines, and nothing that no reader sees. */
  public static boolean isText(String text) {
    return text.length() <= LONGEST_TEXT
        && text.chars().noneMatch(one -> Character.isISOControl(one) && "\r\n\t".indexOf(one) < 0);
  }

  /** Whether somebody can be called there. */
  public static boolean isCallBack(String number) {
    return number.matches("[+]?[0-9][0-9 ()-]{2,28}");
  }

  private static String text(String text) {
    if (!isText(text)) {
      throw new IllegalArgumentException("no text");
    }
    return text.strip().replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
  }

  @Override
  public String toString() {
    return "Treatment";
  }
}
