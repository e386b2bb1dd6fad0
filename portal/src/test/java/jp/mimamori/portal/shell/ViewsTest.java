package jp.mimamori.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Typed;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ViewsTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final List<Class<? extends Annotation>> ACCESS =
      List.of(RolesAllowed.class, PermitAll.class, AnonymousAllowed.class);

  @Test
  void saysOfEveryViewWhoMayEnter() throws IOException {
    assertThat(views()).hasSizeGreaterThan(15);
    assertThat(views())
        .allSatisfy(
            view ->
                assertThat(ACCESS.stream().filter(view::isAnnotationPresent))
                    .as(view.getSimpleName())
                    .hasSize(1));
  }

  /** Otherwise the container finds two of the class above and makes neither. */
  @Test
  void knowsAViewThatBuildsOnAnotherByItsOwnTypeAlone() throws IOException {
    assertThat(views())
        .filteredOn(view -> view.getSuperclass().isAnnotationPresent(Route.class))
        .isNotEmpty()
        .allSatisfy(
            view ->
                assertThat(view.getAnnotation(Typed.class).value())
                    .as(view.getSimpleName())
                    .containsExactly(view));
  }

  @Test
  void letsStrangersSeeTheDoorOnly() throws IOException {
    Set<String> open =
        views().stream()
            .filter(view -> view.isAnnotationPresent(AnonymousAllowed.class))
            .map(Class::getSimpleName)
            .collect(Collectors.toSet());

    assertThat(open)
        .containsExactlyInAnyOrder("LoginView", "SetupView", "LockedView", "DevelopersView");
  }

  @Test
  void writesTextAsTextAndStylesInTheTheme() throws IOException {
    try (Stream<Path> sources = Files.walk(SOURCES)) {
      for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
        assertThat(Files.readString(source))
            .as(source.getFileName().toString())
            .doesNotContain(
                "innerHTML",
                "component.Html;",
                "getStyle()",
                "setHtml",
                "jakarta.ws.rs",
                "EntityManager");
      }
    }
  }

  private static List<Class<?>> views() throws IOException {
    try (Stream<Path> sources = Files.walk(SOURCES)) {
      return sources
          .filter(path -> path.toString().endsWith("View.java"))
          .<Class<?>>map(ViewsTest::load)
          .filter(view -> view.isAnnotationPresent(Route.class))
          .toList();
    }
  }

  private static Class<?> load(Path source) {
    String name =
        SOURCES.relativize(source).toString().replace('/', '.').replaceAll("\\.java$", "");
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
