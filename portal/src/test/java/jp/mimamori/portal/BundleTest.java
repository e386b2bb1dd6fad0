package jp.mimamori.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.experimental.FeatureFlags;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.di.Lookup;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Mode;
import com.vaadin.flow.server.frontend.BundleValidationUtil;
import com.vaadin.flow.server.frontend.Options;
import com.vaadin.flow.server.frontend.scanner.ClassFinder;
import com.vaadin.flow.server.frontend.scanner.FrontendDependenciesScanner.FrontendDependenciesScannerFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the committed bundle to the views, with the check that decides for Vaadin's own build. */
class BundleTest {

  private static final Path CLASSES = Path.of("target/classes");

  @TempDir private Path scratch;

  @Test
  void holdsAllThatTheViewsUse() throws IOException {
    assertThat(isStaleFor(classesOfThePortal()))
        .as(
            "src/main/bundles/prod.bundle lacks what a view uses; make it anew with ./bundle and commit it")
        .isFalse();
  }

  /** The script loads what a page needs under the hash of the view's name: of others, nothing. */
  @Test
  void loadsWhatEachPageNeeds() throws Exception {
    String scripts = scripts();

    Set<String> unknown = new TreeSet<>();
    for (Class<?> view : classesOfThePortal()) {
      Route route = view.getAnnotation(Route.class);
      // what the first page needs is there from the beginning
      if (route != null && !route.value().isEmpty() && !scripts.contains(hash(view.getName()))) {
        unknown.add(view.getName());
      }
    }

    assertThat(unknown)
        .as("src/main/bundles/prod.bundle was made before there were these pages; run ./bundle")
        .isEmpty();
  }

  private static String scripts() throws IOException {
    StringBuilder scripts = new StringBuilder();
    try (Stream<Path> files = Files.list(CLASSES.resolve("META-INF/VAADIN/webapp/VAADIN/build"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".js")).toList()) {
        scripts.append(Files.readString(file));
      }
    }
    return scripts.toString();
  }

  private static String hash(String name) throws NoSuchAlgorithmException {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash);
  }

  @Test
  void noticesAComponentThatTheBundleLacks() throws IOException {
    Set<Class<?>> classes = classesOfThePortal();

    classes.add(ViewWithANewComponent.class);

    assertThat(isStaleFor(classes)).isTrue();
  }

  @Test
  void noticesAStylesheetThatTheBundleLacks() throws IOException {
    Set<Class<?>> classes = classesOfThePortal();

    classes.add(ViewWithANewStylesheet.class);

    assertThat(isStaleFor(classes)).isTrue();
  }

  @Test
  void shipsTheBundleAndTheThemeBesideIt() throws IOException {
    Path vaadin = CLASSES.resolve("META-INF/VAADIN");

    assertThat(Files.readString(vaadin.resolve("config/flow-build-info.json")))
        .contains("\"productionMode\": true");
    assertThat(Files.readString(vaadin.resolve("config/stats.json")))
        .contains("\"pre-compiled\": true");
    assertThat(vaadin.resolve("webapp/index.html")).isNotEmptyFile();
    assertThat(vaadin.resolve("webapp/VAADIN/static/themes/mimamori/styles.css")).isNotEmptyFile();
  }

  private boolean isStaleFor(Set<Class<?>> classes) {
    var finder = new ClassFinder.DefaultClassFinder(classes);
    var scanner =
        new FrontendDependenciesScannerFactory()
            .createScanner(
                false, finder, true, new FeatureFlags(Lookup.of(finder, ClassFinder.class)), true);
    var options =
        new Options(Lookup.of(finder, ClassFinder.class), Path.of("").toAbsolutePath().toFile())
            .withFrontendDirectory(Path.of("src/main/frontend").toFile())
            .withBuildDirectory("target")
            .withBuildResultFolders(scratch.resolve("webapp").toFile(), scratch.toFile())
            .withProductionMode(true);
    return BundleValidationUtil.needsBuild(options, scanner, Mode.PRODUCTION_PRECOMPILED_BUNDLE);
  }

  private static Set<Class<?>> classesOfThePortal() throws IOException {
    Set<Class<?>> classes = new LinkedHashSet<>();
    try (Stream<Path> files = Files.walk(CLASSES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
        String name =
            CLASSES.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
        if (!name.endsWith("-info")) {
          classes.add(Class.forName(name, false, BundleTest.class.getClassLoader()));
        }
      }
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
    return classes;
  }

  @Route("new-component")
  static class ViewWithANewComponent extends Div {
    ViewWithANewComponent() {
      add(new Grid<String>());
    }
  }

  @Route("new-stylesheet")
  @CssImport("./new.css")
  static class ViewWithANewStylesheet extends Div {}
}
