package jp.mimamori.rest.sharing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Purpose;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.mobile.GranteesPayload;
import jp.mimamori.mobile.GranteesSearchPayload;
import jp.mimamori.person.FindingGrantees;
import jp.mimamori.rest.attempt.OnlyAsks;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.problem.InvalidField;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/grantees/search}: to whom something can be granted. A private person is found by the
 * exact sign-in name; for a name that nobody has the answer looks the same.
 */
@Path("grantees/search")
@RequestScoped
@RolesAllowed(Role.Names.CITIZEN)
@Produces(MediaType.APPLICATION_JSON)
public class GranteesResource {

  @Inject FindingGrantees finding;

  @POST
  @OnlyAsks
  @Consumes(MediaType.APPLICATION_JSON)
  public GranteesPayload search(GranteesSearchPayload wanted, @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    String name = wanted.name();
    String signInName = wanted.signInName();
    if ((name == null) == (signInName == null)) {
      throw new InvalidField("name", "NAME_OR_SIGN_IN_NAME");
    }
    return new GranteesPayload(
        name == null
            ? List.of(found(finding.signingInAs(caller, String.valueOf(signInName)), null))
            : finding.named(caller, name).stream()
                .map(one -> found(one.grantee(), one.name()))
                .toList());
  }

  private static GranteesPayload.Found found(Grantee grantee, @Nullable String name) {
    return new GranteesPayload.Found(
        grantee.kind().name(),
        grantee.id(),
        name,
        Arrays.stream(Purpose.values()).filter(grantee.kind()::takes).map(Purpose::name).toList());
  }
}
