package jp.mimamori.app;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** That an app showed who it is with this assertion (RFC 7523 §3, {@code jti}). */
@Entity
@Table(name = "app_assertion")
@IdClass(AppAssertion.Key.class)
public class AppAssertion {

  /** Which app, and its name for the assertion. */
  public static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private String appId;
    private String jti;

    @SuppressWarnings("NullAway.Init")
    protected Key() {}

    Key(String appId, String jti) {
      this.appId = appId;
      this.jti = jti;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that && appId.equals(that.appId) && jti.equals(that.jti);
    }

    @Override
    public int hashCode() {
      return Objects.hash(appId, jti);
    }
  }

  @Id
  @Column(name = "app_id")
  private String appId;

  @Id private String jti;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @SuppressWarnings("NullAway.Init")
  protected AppAssertion() {}

  AppAssertion(App app, String jti, Instant expiresAt) {
    this.appId = app.id();
    this.jti = jti;
    this.expiresAt = expiresAt;
  }

  @Override
  public String toString() {
    return "AppAssertion of " + appId;
  }
}
