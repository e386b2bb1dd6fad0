package jp.mimamori.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.mimamori.mobile.Contract;
import org.glassfish.jersey.server.ApplicationHandler;
import org.junit.jupiter.api.Test;

class ContractDoorsTest {

  private static final Set<String> METHODS = Set.of("get", "post", "delete", "put", "patch");
  private static final String EVERYONE = "everyone";

  @Test
  void documentAndDoorsKnowTheSameOperationsForTheSameRoles() {
    assertThat(documented()).isEqualTo(offered()).hasSizeGreaterThan(25);
  }

  @Test
  void theDoorsHangTogether() {
    for (Application door :
        List.of(
            new ApiApplication(),
            new FhirApplication(),
            new ContractApplication(),
            new LedgerApplication(),
            new LinkApplication(),
            new CalendarApplication())) {
      assertThatCode(() -> new ApplicationHandler(door))
          .as(door.getClass().getSimpleName())
          .doesNotThrowAnyException();
    }
  }

  @Test
  void whatNeedsATokenSaysSo() {
    operations()
        .forEach(
            (name, operation) -> {
              boolean open = operation.has("security") && operation.path("security").isEmpty();
              List<String> statuses = new ArrayList<>();
              operation.path("responses").fieldNames().forEachRemaining(statuses::add);
              assertThat(operation.has("x-roles")).as(name).isNotEqualTo(open);
              // a link may want a passcode, which is no token
              boolean asksForAToken = statuses.contains("401") && !name.contains(" /shl/");
              assertThat(asksForAToken).as(name + " 401").isNotEqualTo(open);
              assertThat(statuses.contains("403")).as(name + " 403").isNotEqualTo(open);
            });
  }

  @Test
  void whatTakesAPayloadSaysHowItIsRefused() {
    operations()
        .forEach(
            (name, operation) -> {
              if (operation.at("/requestBody/content").has("application/json")) {
                assertThat(operation.path("responses").fieldNames())
                    .toIterable()
                    .as(name)
                    .contains("400", "415", "422");
              }
            });
  }

  private static Map<String, Set<String>> documented() {
    Map<String, Set<String>> documented = new TreeMap<>();
    operations()
        .forEach(
            (name, operation) -> {
              Set<String> roles = new TreeSet<>();
              operation.path("x-roles").forEach(role -> roles.add(role.asText()));
              documented.put(name, roles.isEmpty() ? Set.of(EVERYONE) : roles);
            });
    return documented;
  }

  private static Map<String, JsonNode> operations() {
    Map<String, JsonNode> operations = new TreeMap<>();
    try {
      new YAMLMapper()
          .readTree(Contract.openapi())
          .path("paths")
          .fields()
          .forEachRemaining(
              path ->
                  METHODS.forEach(
                      method -> {
                        if (path.getValue().has(method)) {
                          operations.put(
                              method + " " + path.getKey(), path.getValue().path(method));
                        }
                      }));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return operations;
  }

  private static Map<String, Set<String>> offered() {
    Map<String, Set<String>> offered = new TreeMap<>();
    for (Application door :
        List.of(
            new ApiApplication(),
            new FhirApplication(),
            new ContractApplication(),
            new LedgerApplication(),
            new LinkApplication(),
            new CalendarApplication())) {
      String base = "/" + door.getClass().getAnnotation(ApplicationPath.class).value();
      for (Class<?> resource : door.getClasses()) {
        if (resource.isAnnotationPresent(Path.class)) {
          for (Method method : resource.getDeclaredMethods()) {
            verb(method).ifPresent(v -> offered.put(v + " " + path(base, method), roles(method)));
          }
        }
      }
    }
    return offered;
  }

  private static java.util.Optional<String> verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .filter(type -> type.isAnnotationPresent(HttpMethod.class))
        .map(
            type -> type.getAnnotation(HttpMethod.class).value().toLowerCase(java.util.Locale.ROOT))
        .findFirst();
  }

  private static String path(String base, Method method) {
    String path = base + "/" + method.getDeclaringClass().getAnnotation(Path.class).value();
    Path own = method.getAnnotation(Path.class);
    String whole = (own == null ? path : path + "/" + own.value()).replaceFirst("/+$", "");
    return whole.replaceAll("\\{(\\w+):[^/]*}}?", "{$1}").replaceAll("/$", "");
  }

  private static Set<String> roles(Method method) {
    RolesAllowed own = method.getAnnotation(RolesAllowed.class);
    Class<?> resource = method.getDeclaringClass();
    RolesAllowed general = resource.getAnnotation(RolesAllowed.class);
    if (own == null && resource.isAnnotationPresent(PermitAll.class)) {
      return Set.of(EVERYONE);
    }
    return new TreeSet<>(Set.of((own == null ? general : own).value()));
  }
}
