package jp.mimamori.test.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes that ship, by the module they are in. */
public final class Classes {

  static final Path ROOT = Path.of(System.getProperty("mimamori.root", "..")).toAbsolutePath();

  /** Folder of each module that ships. */
  static final List<String> MODULES =
      List.of("mobile-contract", "consent", "api/records", "api/rest", "portal");

  private static final Map<String, JavaClasses> BY_MODULE =
      MODULES.stream().collect(Collectors.toMap(m -> m, m -> read(List.of(m))));

  static final JavaClasses ALL = read(MODULES);

  private Classes() {}

  static JavaClasses of(String module) {
    return BY_MODULE.get(module);
  }

  /** Full names of a module's own classes. */
  static Set<String> names(String module) {
    return of(module).stream().map(JavaClass::getName).collect(Collectors.toSet());
  }

  public static Stream<JavaClass> annotatedWith(String annotation) {
    return ALL.stream().filter(type -> type.isAnnotatedWith(annotation));
  }

  private static JavaClasses read(List<String> modules) {
    List<Path> folders =
        modules.stream().map(module -> ROOT.resolve(module).resolve("target/classes")).toList();
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw new IllegalStateException(folder + " is missing: compile first");
      }
    }
    return new ClassFileImporter().importPaths(folders);
  }

  /** The module that a class was compiled in; empty for a class of somebody else. */
  static String moduleOf(JavaClass type) {
    URI source = type.getSource().map(s -> s.getUri()).orElse(URI.create("none:none"));
    return MODULES.stream()
        .filter(module -> source.toString().contains("/" + module + "/target/classes/"))
        .findFirst()
        .orElse("");
  }
}
