package jp.mimamori.adding;

import java.util.List;
import jp.mimamori.attachment.Unfit;
import jp.mimamori.intake.Finding;
import jp.mimamori.intake.FindingCode;
import jp.mimamori.vitals.VitalFinding;

/** A resource that cannot be a record as it is. */
public class NotAdded extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Issue> issues;
  private final boolean readable;
  private final int entry;

  /** What is wrong. */
  public sealed interface Issue {

    /** Where it stands, in FHIRPath. */
    String place();

    /** Of the resource. */
    record Found(Finding finding) implements Issue {
      @Override
      public String place() {
        return finding.place();
      }
    }

    /** Of what was measured, or when. */
    record Vital(String place, VitalFinding.Why why) implements Issue {}

    /** Of a file in it. */
    record File(String place, Unfit.Why why) implements Issue {}
  }

  /**
   * @param readable whether it is a resource at all
   */
  NotAdded(List<Issue> issues, boolean readable) {
    this(issues, readable, 0);
  }

  private NotAdded(List<Issue> issues, boolean readable, int entry) {
    super("a resource was not added", null, false, false);
    this.issues = List.copyOf(issues);
    this.readable = readable;
    this.entry = entry;
  }

  /** The same of one of several. */
  NotAdded at(int number) {
    return new NotAdded(issues, readable, number);
  }

  static NotAdded because(FindingCode why, String place) {
    return because(new Issue.Found(Finding.of(why, place)));
  }

  static NotAdded because(Issue why) {
    return new NotAdded(List.of(why), true);
  }

  static NotAdded because(List<Finding> findings, boolean readable) {
    return new NotAdded(
        findings.stream().filter(Finding::refuses).<Issue>map(Issue.Found::new).toList(), readable);
  }

  /** Which of several it is, from 0. */
  public int entry() {
    return entry;
  }

  public List<Issue> issues() {
    return issues;
  }

  /** Whether it is a resource in JSON, if not one that is taken. */
  public boolean isReadable() {
    return readable;
  }
}
