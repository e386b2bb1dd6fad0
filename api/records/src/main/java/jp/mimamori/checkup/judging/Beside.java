package jp.mimamori.checkup.judging;

import org.jspecify.annotations.Nullable;

/**
 * What the rules give beside what the document says.
 *
 * @param computed by the rules of the year; null when those are not known here
 * @param stated by the document; null when it says nothing
 * @param difference what explains that they differ; null when they do not
 */
public record Beside<T>(@Nullable T computed, @Nullable T stated, @Nullable Difference difference) {

  /** Whether both are there, and differ. */
  public boolean differs() {
    return difference != null;
  }

  @Override
  public String toString() {
    return "Beside";
  }
}
