package jp.mimamori.mobile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The apps that may see a person's records, and what they really did. */
public record ConnectedAppsPayload(List<App> apps) {

  public ConnectedAppsPayload {
    apps = List.copyOf(apps);
  }

  /**
   * One app.
   *
   * @param grant that stands behind it; revoking it ends the app
   * @param state of the grant
   * @param status whether the operator lets it; absent for one that did not register
   * @param staysConnected whether it may come back by itself
   * @param until the grant ends; absent when it says nothing of it
   * @param lapsed kinds that it may no longer see, since it did not use them
   * @param lapsedOn the day on which those lapsed last; absent when none did
   * @param requests how often it read
   * @param records how many left, each time counted; absent for a guardian
   * @param lastReadAt absent when it never read
   */
  public record App(
      UUID grant,
      String name,
      String state,
      @Nullable String status,
      boolean staysConnected,
      @Nullable Instant until,
      List<Use> kinds,
      List<String> lapsed,
      @Nullable LocalDate lapsedOn,
      long requests,
      @Nullable Long records,
      @Nullable Instant lastReadAt) {

    public App {
      kinds = List.copyOf(kinds);
      lapsed = List.copyOf(lapsed);
    }
  }

  /**
   * A kind of data that an app may see.
   *
   * @param askedAt when it asked last for records that can be of this kind; absent when never
   * @param leftAt when such records left last; absent when never, and for a guardian
   */
  public record Use(String category, @Nullable Instant askedAt, @Nullable Instant leftAt) {}
}
