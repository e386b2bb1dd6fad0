package jp.mimamori.test.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Who may import whom. */
class ModulesTest {

  /** For each module the modules of ours that it may import. */
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.of(
          "mobile-contract", Set.of(),
          "consent", Set.of(),
          "api/records", Set.of("consent"),
          "api/rest", Set.of("api/records", "consent", "mobile-contract"),
          "portal", Set.of("api/records", "consent"));

  /** For each module the packages of others that it never imports. */
  private static final Map<String, List<String>> NEVER =
      Map.of(
          "mobile-contract",
              List.of(
                  "jakarta.persistence..",
                  "jakarta.ws.rs..",
                  "jakarta.enterprise..",
                  "jakarta.inject..",
                  "jakarta.transaction..",
                  "com.vaadin..",
                  "ca.uhn.fhir..",
                  "org.hl7.fhir.."),
          "consent", List.of("jakarta.ws.rs..", "com.vaadin..", "ca.uhn.fhir..", "org.hl7.fhir.."),
          "api/records", List.of("jakarta.ws.rs..", "com.vaadin..", "jakarta.servlet.."),
          "api/rest", List.of("jakarta.persistence..", "java.sql..", "javax.sql..", "com.vaadin.."),
          "portal",
              List.of("jakarta.persistence..", "java.sql..", "javax.sql..", "jakarta.ws.rs.."));

  static final List<String> modules = Classes.MODULES;

  @ParameterizedTest
  @FieldSource("modules")
  void importsTheModulesItMay(String module) {
    List<String> others =
        MAY_IMPORT.keySet().stream()
            .filter(other -> !other.equals(module) && !MAY_IMPORT.get(module).contains(other))
            .toList();
    Stream<String> forbidden =
        Classes.of(module).stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(d -> others.stream().anyMatch(o -> isIn(o, d.getTargetClass())))
            .map(Dependency::getDescription);

    assertThat(forbidden).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("modules")
  void leavesAloneWhatIsNotForIt(String module) {
    ArchRule rule =
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(NEVER.get(module).toArray(String[]::new));

    rule.allowEmptyShould(true).check(Classes.of(module));
  }

  @Test
  void knowsFhirInThePackagesForItAlone() {
    // the demo writes documents as senders do, and hands them to the importers; what one idea of
    // another package looks like in FHIR is said beside it, in a class that is called so
    noClasses()
        .that()
        .resideOutsideOfPackages("jp.mimamori.fhir..", "jp.mimamori.intake..", "jp.mimamori.demo..")
        .and()
        .haveSimpleNameNotEndingWith("Fhir")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("ca.uhn.fhir..", "org.hl7.fhir..")
        .check(Classes.of("api/records"));
  }

  @Test
  void isImportedByNobodyWhenItIsForTests() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jp.mimamori.test..", "org.junit..", "org.assertj..")
        .check(Classes.ALL);
  }

  @ParameterizedTest
  @FieldSource("modules")
  void hasFeaturePackagesWithoutCycles(String module) {
    JavaClasses classes = Classes.of(module);

    slices()
        .matching("jp.mimamori.(**)")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(classes);
  }

  private static boolean isIn(String module, JavaClass type) {
    return Classes.names(module).contains(type.getBaseComponentType().getName());
  }
}
