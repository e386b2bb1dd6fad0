package jp.mimamori.test.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Deny is what you get by writing nothing: every door says who may come in. */
class DoorsTest {

  private static final List<String> ACCESS =
      List.of(
          "jakarta.annotation.security.RolesAllowed",
          "jakarta.annotation.security.PermitAll",
          "jakarta.annotation.security.DenyAll",
          "com.vaadin.flow.server.auth.AnonymousAllowed");

  private static final Set<String> VERBS =
      Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD");

  @Test
  void saysOnEveryJaxRsClassWhoMayComeIn() {
    Set<String> resources = names("jakarta.ws.rs.Path");
    Set<String> silent = silent("jakarta.ws.rs.Path");

    System.out.println("JAX-RS classes: " + resources.size() + " " + resources);
    assertThat(resources).isNotEmpty();
    assertThat(silent).isEmpty();
  }

  @Test
  void saysOnEveryViewWhoMayComeIn() {
    Set<String> views = names("com.vaadin.flow.router.Route");
    Set<String> silent = silent("com.vaadin.flow.router.Route");

    System.out.println("Views: " + views.size() + " " + views);
    assertThat(views).isNotEmpty();
    assertThat(silent).isEmpty();
  }

  @Test
  void answersOverHttpFromClassesWithAPathAlone() {
    Set<String> pathless =
        Classes.ALL.stream()
            .filter(type -> !type.isAnnotatedWith("jakarta.ws.rs.Path"))
            .filter(type -> type.getMethods().stream().anyMatch(DoorsTest::answers))
            .map(JavaClass::getName)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(pathless).isEmpty();
  }

  @Test
  void neverAnswersWithAnEntity() {
    Set<String> entities =
        Classes.annotatedWith("jakarta.persistence.Entity")
            .map(JavaClass::getName)
            .collect(Collectors.toSet());
    Set<String> leaking = new TreeSet<>();
    Classes.annotatedWith("jakarta.ws.rs.Path")
        .flatMap(type -> type.getMethods().stream())
        .filter(DoorsTest::answers)
        .filter(method -> involved(method).stream().anyMatch(entities::contains))
        .forEach(method -> leaking.add(method.getFullName()));

    assertThat(entities).isNotEmpty();
    assertThat(leaking).isEmpty();
  }

  private static Set<String> involved(JavaMethod method) {
    JavaType answer = method.getReturnType();
    return answer.getAllInvolvedRawTypes().stream()
        .map(JavaClass::getName)
        .collect(Collectors.toSet());
  }

  private static boolean answers(JavaMethod method) {
    return method.getAnnotations().stream()
        .anyMatch(
            a ->
                a.getRawType().getPackageName().equals("jakarta.ws.rs")
                    && VERBS.contains(a.getRawType().getSimpleName()));
  }

  private static Set<String> names(String annotation) {
    return Classes.annotatedWith(annotation)
        .map(JavaClass::getSimpleName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> silent(String annotation) {
    return Classes.annotatedWith(annotation)
        .filter(type -> ACCESS.stream().noneMatch(type::isAnnotatedWith))
        .map(JavaClass::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
