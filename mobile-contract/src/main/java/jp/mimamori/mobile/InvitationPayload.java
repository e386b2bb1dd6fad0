package jp.mimamori.mobile;

import java.net.URI;

/**
 * A one-time link with which a person makes an account. It is shown once and kept nowhere.
 *
 * @param link to be handed to the person; the secret is in its fragment, which no server sees
 * @param days for how many days it can be used
 */
public record InvitationPayload(URI link, long days) {

  @Override
  public String toString() {
    return "InvitationPayload";
  }
}
