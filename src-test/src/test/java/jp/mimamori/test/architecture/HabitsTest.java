package jp.mimamori.test.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How classes are named, and what they leave alone. */
class HabitsTest {

  /** Read and write entities; each is named after what it holds. */
  private static final Set<String> HOLDERS =
      Set.of(
          "Accounts",
          "Attempts",
          "AppAccesses",
          "AppUses",
          "AppLaunches",
          "Apps",
          "AppSubscriptions",
          "Births",
          "BroughtRecords",
          "CandidateSearches",
          "CardRequests",
          "Choices",
          "Consents",
          "Coverages",
          "Current",
          "DatasetFiles",
          "Datasets",
          "Disasters",
          "Dues",
          "EmergencyAccesses",
          "CalendarFeeds",
          "EmergencyCards",
          "ExportJobs",
          "Guardianships",
          "HiddenRecords",
          "ImportJobs",
          "Inquiries",
          "HandOvers",
          "Instance",
          "KnownBrowsers",
          "KnownPlaces",
          "Ledger",
          "LedgerRows",
          "LedgerSight",
          "Mailboxes",
          "Measured",
          "Notices",
          "Outbox",
          "Patients",
          "People",
          "Practitioners",
          "ReceptionCodes",
          "RecordCodes",
          "Records",
          "References",
          "SearchedRecords",
          "SearchQuery",
          "Shields",
          "SignInAttempts",
          "SourceDocuments",
          "Stays",
          "StoredContents",
          "Timelines",
          "TreatmentNotes",
          "UnjudgedRecords",
          "UnlistedCodes",
          "Untold",
          "WindowRecords");

  /** Two doors with one filter between them: a bean would know the requests of one alone. */
  @Test
  void hasNoFilterThatIsABean() {
    List<String> beans =
        Classes.ALL.stream()
            .filter(
                type ->
                    type.isAssignableTo("jakarta.ws.rs.container.ContainerRequestFilter")
                        || type.isAssignableTo("jakarta.ws.rs.container.ContainerResponseFilter"))
            .filter(
                type ->
                    type.isAnnotatedWith("jakarta.enterprise.context.ApplicationScoped")
                        || type.isAnnotatedWith("jakarta.enterprise.context.Dependent"))
            .map(JavaClass::getSimpleName)
            .toList();

    assertThat(beans).isEmpty();
  }

  @Test
  void usesTheEntityManagerInClassesNamedAfterWhatTheyHold() {
    Set<String> users = new TreeSet<>();
    for (JavaClass type : Classes.ALL) {
      boolean uses =
          type.getDirectDependenciesFromSelf().stream()
              .anyMatch(
                  d ->
                      d.getTargetClass().getName().equals("jakarta.persistence.EntityManager")
                          || d.getTargetClass().getName().equals("jakarta.persistence.Query")
                          || d.getTargetClass().getName().equals("jakarta.persistence.TypedQuery"));
      if (uses) {
        users.add(type.getSimpleName());
      }
    }

    assertThat(HOLDERS).containsAll(users);
  }

  @Test
  void readsXmlThroughTheOneHardenedFactory() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("jp.mimamori.intake.Xml")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "javax\\.xml\\.(parsers|stream|transform|validation|xpath)\\..*(Factory|FactoryConfigurationError)"
                + "|org\\.xml\\.sax\\.helpers\\.XMLReaderFactory|java\\.beans\\.XMLDecoder"
                + "|jakarta\\.xml\\.bind\\..*")
        .check(Classes.ALL);
  }

  /** So every problem that can be answered is one of those that the contract lists. */
  @Test
  void answersProblemsInOnePlace() throws IOException {
    Set<String> speaking = new TreeSet<>();
    for (String module : Classes.MODULES) {
      try (Stream<Path> files = Files.walk(Classes.ROOT.resolve(module).resolve("src/main/java"))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          String text = Files.readString(file);
          if (text.contains("\"application/problem+json")
              || text.contains("\"urn:mimamori:problem")) {
            speaking.add(file.getFileName().toString());
          }
        }
      }
    }

    assertThat(speaking).containsExactly("ProblemType.java", "Problems.java");
  }

  @Test
  void drawsSecretsFromSecureRandomAlone() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
        .orShould()
        .callMethod(Math.class, "random")
        .check(Classes.ALL);
  }

  @Test
  void asksTheInjectedClockForTheTime() {
    Set<String> askers = new TreeSet<>();
    for (JavaClass type : Classes.ALL) {
      type.getMethodCallsFromSelf().stream()
          .filter(
              call ->
                  asksForTheTime(
                      call.getTarget().getOwner(),
                      call.getTarget().getName(),
                      call.getTarget().getRawParameterTypes()))
          .forEach(call -> askers.add(call.getDescription()));
    }

    assertThat(askers).isEmpty();
  }

  private static boolean asksForTheTime(
      JavaClass owner, String method, List<JavaClass> parameters) {
    if (owner.getPackageName().equals("java.time") && method.equals("now")) {
      return parameters.stream().noneMatch(p -> p.isEquivalentTo(Clock.class));
    }
    return owner.isEquivalentTo(System.class) && method.equals("currentTimeMillis");
  }

  @Test
  void speaksOfDatesInJavaTime() {
    noMethods()
        .should()
        .haveRawReturnType(java.util.Date.class)
        .orShould()
        .haveRawParameterTypes(java.util.Date.class)
        .orShould()
        .haveRawReturnType(java.util.Calendar.class)
        .check(Classes.ALL);
  }

  @Test
  void isNamedAfterWhatItIs() {
    noClasses()
        .should()
        .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|DTO|Dto)(\\$.*)?")
        .orShould()
        .haveSimpleNameStartingWith("Abstract")
        .orShould()
        .haveSimpleNameStartingWith("Base")
        .check(Classes.ALL);
  }

  @Test
  void keepsPermitsForDecidingToMake() {
    JavaClass permit = Classes.ALL.get("jp.mimamori.consent.Permit");

    assertThat(permit.getModifiers()).contains(JavaModifier.FINAL);
    assertThat(permit.getConstructors())
        .allSatisfy(
            c ->
                assertThat(c.getModifiers())
                    .doesNotContain(JavaModifier.PUBLIC, JavaModifier.PROTECTED));
    assertThat(permit.getConstructors())
        .flatExtracting(c -> c.getCallsOfSelf())
        .extracting(call -> call.getOriginOwner().getSimpleName())
        .containsOnly("Deciding");
  }

  @Test
  void handsHealthDataOutForAPermitAlone() {
    Set<String> withoutPermit = new TreeSet<>();
    for (JavaMethod method : Classes.ALL.get("jp.mimamori.record.Records").getMethods()) {
      boolean open = method.getModifiers().contains(JavaModifier.PUBLIC);
      boolean permit =
          method.getRawParameterTypes().stream().anyMatch(p -> p.getSimpleName().equals("Permit"));
      if (open && !permit) {
        withoutPermit.add(method.getName());
      }
    }

    // whose record it is, and no more
    assertThat(withoutPermit).isSubsetOf("subjectOf");
  }

  @Test
  void keepsTransactionsToUseCases() {
    noClasses()
        .that(resideInAPackage("jp.mimamori.portal.."))
        .or(resideInAPackage("jp.mimamori.rest.."))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jakarta.transaction..")
        .check(Classes.ALL);
  }

  @Test
  void marksEveryPackageAsNullMarked() {
    Set<String> unmarked = new TreeSet<>();
    for (JavaClass type : Classes.ALL) {
      if (!type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked")) {
        unmarked.add(type.getPackageName());
      }
    }

    assertThat(unmarked).isEmpty();
  }

  @Test
  void writesNoStackTraceAndNoLineToTheConsoleButAtTheStart() {
    classes()
        .that()
        .resideOutsideOfPackages("jp.mimamori.start..", "jp.mimamori.demo..")
        // a command speaks to whoever typed it
        .and()
        .doNotHaveFullyQualifiedName("jp.mimamori.ledger.VerifyLedger")
        .should(
            com.tngtech.archunit.lang.conditions.ArchConditions.not(
                callMethod(Throwable.class, "printStackTrace")))
        .andShould(
            com.tngtech.archunit.lang.conditions.ArchConditions.not(
                com.tngtech.archunit.lang.conditions.ArchConditions.accessField(
                    System.class, "out")))
        .check(Classes.ALL);
  }
}
