package jp.mimamori.rest.people;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import jp.mimamori.identity.MakingAccounts;
import jp.mimamori.identity.PublicUrl;
import jp.mimamori.identity.Secret;
import jp.mimamori.mobile.InvitationPayload;

/** Links with which somebody makes an account, as answers. */
public final class Invitations {

  private Invitations() {}

  /** 201 with the link, which is shown this once. */
  public static Response created(PublicUrl url, Secret secret) {
    return Response.status(Response.Status.CREATED)
        .entity(
            new InvitationPayload(
                URI.create(url.page("welcome#" + secret.text())),
                MakingAccounts.LINK_LIFE.toDays()))
        .build();
  }
}
