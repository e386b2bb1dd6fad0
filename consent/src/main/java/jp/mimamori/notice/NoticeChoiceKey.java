package jp.mimamori.notice;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Key of what an account chose about a kind of notice. */
public class NoticeChoiceKey implements Serializable {

  private static final long serialVersionUID = 1L;

  private UUID accountId;
  private NoticeKind kind;

  @SuppressWarnings("NullAway.Init")
  public NoticeChoiceKey() {}

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NoticeChoiceKey that
        && accountId.equals(that.accountId)
        && kind == that.kind;
  }

  @Override
  public int hashCode() {
    return Objects.hash(accountId, kind);
  }
}
