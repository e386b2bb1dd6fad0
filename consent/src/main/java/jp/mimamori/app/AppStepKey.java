package jp.mimamori.app;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Key of a step: two decisions about one app at once have the same, and one of them fails. */
public class AppStepKey implements Serializable {

  private static final long serialVersionUID = 1L;

  private String appId;
  private int number;

  @SuppressWarnings("NullAway.Init")
  public AppStepKey() {}

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AppStepKey that && appId.equals(that.appId) && number == that.number;
  }

  @Override
  public int hashCode() {
    return Objects.hash(appId, number);
  }
}
