package jp.mimamori.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.security.enterprise.SecurityContext;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Channel;
import jp.mimamori.identity.Role;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

/** MicroProfile JWT 2.1, "Injection of JsonWebToken": the caller's, or one without claims. */
class TokenProducerTest {

  private static final AccountId ACCOUNT = new AccountId(new UUID(0, 7));

  @Test
  void handsOutTheTokenOfWhoeverAsks() {
    TokenPrincipal token =
        new TokenPrincipal(
            new Believed(
                new Caller(ACCOUNT, Role.CITIZEN, null, "見本 花子", Channel.API, new UUID(0, 1)),
                new JWTClaimsSet.Builder().subject("s").claim("own", "word").build(),
                "a.b.c"));

    JsonWebToken injected = producer(Set.of(token)).token();

    assertThat(injected.getSubject()).isEqualTo("s");
    assertThat(injected.<String>getClaim("own")).isEqualTo("word");
    assertThat(injected.getRawToken()).isEqualTo("a.b.c");
  }

  @Test
  void handsOutNoClaimsWithoutAToken() {
    JsonWebToken injected = producer(Set.of()).token();

    assertThat(injected.getSubject()).isNull();
    assertThat(injected.getClaimNames()).isEmpty();
  }

  /** The container's security context, as far as it is asked. */
  private static TokenProducer producer(Set<? extends Principal> principals) {
    TokenProducer producer = new TokenProducer();
    producer.security =
        (SecurityContext)
            Proxy.newProxyInstance(
                TokenProducerTest.class.getClassLoader(),
                new Class<?>[] {SecurityContext.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("getPrincipalsByType")) {
                    return principals;
                  }
                  throw new UnsupportedOperationException(method.getName());
                });
    return producer;
  }
}
