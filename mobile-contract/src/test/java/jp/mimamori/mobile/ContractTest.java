package jp.mimamori.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ContractTest {

  private static final String ID = "https://mimamori.example/openapi";
  private static final Set<String> METHODS = Set.of("get", "post", "delete", "put", "patch");
  private static final JsonNode DOCUMENT = document();

  private record Operation(String name, JsonNode node) {}

  /** Something with a schema and an example. */
  private record Shown(String place, String schemaPointer, JsonNode example) {}

  @Test
  void isOpenApi31WithPolicies() {
    assertThat(DOCUMENT.at("/openapi").asText()).isEqualTo("3.1.0");
    assertThat(DOCUMENT.at("/info/description").asText())
        .contains("Pages", "cursor", "deprecated", "Sunset", "twelve months");
  }

  @Test
  void everyReferenceResolves() {
    List<String> references = DOCUMENT.findValuesAsText("$ref");

    assertThat(references).hasSizeGreaterThan(200);
    assertThat(references)
        .allSatisfy(
            reference -> {
              assertThat(reference).startsWith("#/");
              assertThat(DOCUMENT.at(reference.substring(1)).isMissingNode())
                  .as(reference)
                  .isFalse();
            });
  }

  @Test
  void everyComponentIsUsed() {
    Set<String> used = Set.copyOf(DOCUMENT.findValuesAsText("$ref"));

    for (String kind : List.of("schemas", "responses", "parameters", "headers", "requestBodies")) {
      DOCUMENT
          .at("/components/" + kind)
          .fieldNames()
          .forEachRemaining(name -> assertThat(used).contains("#/components/" + kind + "/" + name));
    }
  }

  @Test
  void everyOperationSaysWhatItIs() {
    List<String> ids = new ArrayList<>();

    for (Operation operation : operations()) {
      JsonNode node = operation.node();
      ids.add(node.path("operationId").asText());
      assertThat(node.path("operationId").asText()).as(operation.name()).isNotBlank();
      assertThat(node.path("description").asText().strip()).as(operation.name()).endsWith(".");
      assertThat(node.path("summary").asText()).as(operation.name()).isNotBlank();
      assertThat(node.path("tags")).as(operation.name()).hasSize(1);
      assertThat(statuses(node)).as(operation.name()).anyMatch(s -> s.startsWith("4"));
      assertThat(statuses(node)).as(operation.name()).anyMatch(s -> s.startsWith("2"));
    }
    assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(25);
  }

  /** Those who generate a client take the title; without one they make up a name of the place. */
  @Test
  void everyObjectInsideAnotherHasANameOfItsOwn() {
    List<String> titles = new ArrayList<>();
    DOCUMENT
        .at("/components/schemas")
        .fields()
        .forEachRemaining(
            schema -> {
              titles.add(schema.getKey());
              schema.getValue().forEach(inner -> titled(schema.getKey(), inner, titles));
            });
    titled("paths", DOCUMENT.path("paths"), titles);

    assertThat(titles).hasSizeGreaterThan(150).doesNotHaveDuplicates();
  }

  private static void titled(String place, JsonNode node, List<String> titles) {
    if (node.path("properties").isObject() && node.has("type")) {
      assertThat(node.path("title").asText()).as(place).matches("[A-Z][A-Za-z]+");
      titles.add(node.path("title").asText());
    }
    stream(node)
        .filter(field -> !field.getKey().equals("example"))
        .forEach(field -> titled(place + "/" + field.getKey(), field.getValue(), titles));
    if (node.isArray()) {
      node.forEach(item -> titled(place, item, titles));
    }
  }

  @Test
  void everyBodyAndParameterHasASchemaAndAnExample() {
    List<Shown> shown = shown();

    assertThat(shown).hasSizeGreaterThan(80);
    assertThat(shown)
        .allSatisfy(s -> assertThat(s.example().isMissingNode()).as(s.place()).isFalse());
  }

  @Test
  void everyExampleIsWhatItsSchemaSays() {
    JsonSchemaFactory factory =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder ->
                builder.schemaLoaders(loaders -> loaders.schemas(Map.of(ID, DOCUMENT.toString()))));
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    assertThat(shown())
        .allSatisfy(
            s -> {
              JsonSchema schema =
                  factory.getSchema(SchemaLocation.of(ID + "#" + s.schemaPointer()), config);
              assertThat(schema.validate(s.example())).as(s.place()).isEmpty();
            });
  }

  @Test
  void namesEveryProblemType() {
    List<String> named = new ArrayList<>();
    DOCUMENT
        .at("/components/schemas/Problem/properties/type/enum")
        .forEach(type -> named.add(type.asText()));

    assertThat(named)
        .containsExactlyElementsOf(
            Arrays.stream(ProblemType.values()).map(type -> type.uri().toString()).toList());
  }

  /** The live calls hold answers to every header that is documented. */
  @Test
  void everythingThatIsToGoSaysSinceWhenAndUntilWhen() {
    for (Operation operation : operations()) {
      if (operation.node().path("deprecated").asBoolean()) {
        operation
            .node()
            .path("responses")
            .fields()
            .forEachRemaining(
                answer -> {
                  if (answer.getKey().startsWith("2")) {
                    assertThat(names(answer.getValue().path("headers")))
                        .as(operation.name())
                        .contains("Deprecation", "Sunset");
                  }
                });
      }
    }
  }

  @Test
  void saysWhatEveryProblemTypeMeans() {
    String meanings =
        DOCUMENT.at("/components/schemas/Problem/properties/type/description").asText();

    for (ProblemType type : ProblemType.values()) {
      assertThat(meanings).contains("- `" + type.uri() + "`: ");
    }
  }

  /** What only asks is asked anew; everything else that is posted takes a key. */
  @Test
  void takesAnIdempotencyKeyWhereverSomethingIsPostedThatChangesSomething() {
    Set<String> asking =
        Set.of(
            "searchPeople",
            "previewDisclosure",
            "searchGrantees",
            "searchPatients",
            "previewReception",
            "findEmergencyCandidates",
            "printEmergencyCard");

    for (Operation operation : operations()) {
      if (operation.name().startsWith("post /api/")) {
        boolean takes =
            operation.node().path("parameters").findValuesAsText("$ref").stream()
                .anyMatch(parameter -> parameter.endsWith("/idempotencyKey"));
        assertThat(takes)
            .as(operation.name())
            .isNotEqualTo(asking.contains(operation.node().path("operationId").asText()));
        if (takes) {
          assertThat(statuses(operation.node())).contains("400", "409", "422", "429");
        }
      }
    }
  }

  @Test
  void hasThePropertiesOfThePayloads() {
    Map<String, Class<? extends Record>> payloads =
        Map.ofEntries(
            Map.entry("Problem", Problem.class),
            Map.entry("People", PeoplePayload.class),
            Map.entry("Person", PersonPayload.class),
            Map.entry("Insurance", PersonPayload.Insurance.class),
            Map.entry("NewPerson", NewPersonPayload.class),
            Map.entry("NewInsurance", NewInsurancePayload.class),
            Map.entry("NewGuardianship", NewGuardianshipPayload.class),
            Map.entry("PeopleSearch", PeopleSearchPayload.class),
            Map.entry("PeopleFound", PeopleFoundPayload.class),
            Map.entry("Registration", RegistrationPayload.class),
            Map.entry("Invitation", InvitationPayload.class),
            Map.entry("Institutions", InstitutionsPayload.class),
            Map.entry("Institution", InstitutionPayload.class),
            Map.entry("Tenure", InstitutionPayload.Tenure.class),
            Map.entry("NewInstitution", NewInstitutionPayload.class),
            Map.entry("NewPractitioner", NewPractitionerPayload.class),
            Map.entry("NewTenure", NewTenurePayload.class),
            Map.entry("NewOperator", NewOperatorPayload.class),
            Map.entry("NewDisaster", NewDisasterPayload.class),
            Map.entry("Disaster", DisasterPayload.class),
            Map.entry("Disasters", DisastersPayload.class),
            Map.entry("Protection", ProtectionPayload.class),
            Map.entry("NewShield", NewShieldPayload.class),
            Map.entry("NewOrder", NewOrderPayload.class),
            Map.entry("CutOver", CutOverPayload.class),
            Map.entry("Timeline", TimelinePayload.class),
            Map.entry("Notices", NoticesPayload.class),
            Map.entry("NoticeSettings", NoticeSettingsPayload.class),
            Map.entry("NewNoticeSettings", NewNoticeSettingsPayload.class),
            Map.entry("NoticeWays", NewNoticeSettingsPayload.Kind.class),
            Map.entry("QuietHours", NewNoticeSettingsPayload.Quiet.class),
            Map.entry("MailAddress", MailAddressPayload.class),
            Map.entry("MailSecret", MailSecretPayload.class),
            Map.entry("MailState", MailStatePayload.class),
            Map.entry("TimelineEntry", TimelinePayload.Entry.class),
            Map.entry("Terms", TermsPayload.class),
            Map.entry("Grants", GrantsPayload.class),
            Map.entry("ConnectedApps", ConnectedAppsPayload.class),
            Map.entry("ConnectedApp", ConnectedAppsPayload.App.class),
            Map.entry("UseByApp", ConnectedAppsPayload.Use.class),
            Map.entry("Grant", GrantPayload.class),
            Map.entry("NewGrant", NewGrantPayload.class),
            Map.entry("GrantDecision", GrantDecisionPayload.class),
            Map.entry("DisclosureQuestion", DisclosureQuestionPayload.class),
            Map.entry("Preview", PreviewPayload.class),
            Map.entry("Choices", ChoicesPayload.class),
            Map.entry("Choice", ChoicesPayload.Choice.class),
            Map.entry("NewChoice", NewChoicePayload.class),
            Map.entry("HiddenVisits", HiddenVisitsPayload.class),
            Map.entry("NewHiddenVisit", NewHiddenVisitPayload.class),
            Map.entry("Guardianships", GuardianshipsPayload.class),
            Map.entry("Disclosures", DisclosuresPayload.class),
            Map.entry("DeletionRequest", DeletionRequestPayload.class),
            Map.entry("Rehearsal", RehearsalPayload.class),
            Map.entry("Outlook", OutlookPayload.class),
            Map.entry("GranteesSearch", GranteesSearchPayload.class),
            Map.entry("Grantees", GranteesPayload.class),
            Map.entry("AccessRequest", AccessRequestPayload.class),
            Map.entry("Coding", CodingPayload.class),
            Map.entry("Remark", RemarkPayload.class),
            Map.entry("Checkups", CheckupsPayload.class),
            Map.entry("Checkup", CheckupsPayload.Checkup.class),
            Map.entry("CheckupItem", CheckupsPayload.Item.class),
            Map.entry("Medications", MedicationsPayload.class),
            Map.entry("Dispensing", MedicationsPayload.Dispensing.class),
            Map.entry("Drug", MedicationsPayload.Drug.class),
            Map.entry("CurrentMedications", CurrentMedicationsPayload.class),
            Map.entry("MedicineTaken", CurrentMedicationsPayload.Taking.class),
            Map.entry("MedicineSupply", CurrentMedicationsPayload.Supply.class),
            Map.entry("AskPharmacist", CurrentMedicationsPayload.ToAsk.class),
            Map.entry("Notebook", NotebookPayload.class),
            Map.entry("NotebookLoss", NotebookPayload.Loss.class),
            Map.entry("CheckupTrends", CheckupTrendsPayload.class),
            Map.entry("CheckupTrend", CheckupTrendsPayload.Trend.class),
            Map.entry("TrendPoint", CheckupTrendsPayload.Point.class),
            Map.entry("CheckupJudgement", CheckupJudgementPayload.class),
            Map.entry("JudgedItem", CheckupJudgementPayload.Item.class),
            Map.entry("JudgementLimit", CheckupJudgementPayload.Limit.class),
            Map.entry("Filtration", CheckupJudgementPayload.Filtration.class),
            Map.entry("Beside", CheckupJudgementPayload.Beside.class),
            Map.entry("CountedRisk", CheckupJudgementPayload.Risk.class),
            Map.entry("Vaccinations", VaccinationsPayload.class),
            Map.entry("Calendar", CalendarPayload.class),
            Map.entry("NewVaccination", NewVaccinationPayload.class),
            Map.entry("EnteredVaccination", EnteredVaccinationPayload.class),
            Map.entry("Vaccination", VaccinationsPayload.Given.class),
            Map.entry("VaccinationSeries", VaccinationsPayload.Series.class),
            Map.entry("NextDose", VaccinationsPayload.Next.class),
            Map.entry("SeriesDose", VaccinationsPayload.Dose.class),
            Map.entry("Milestones", MilestonesPayload.class),
            Map.entry("Milestone", MilestonesPayload.Milestone.class),
            Map.entry("NewMilestone", NewMilestonePayload.class),
            Map.entry("Growth", GrowthPayload.class),
            Map.entry("Gestation", GrowthPayload.Gestation.class),
            Map.entry("GrowthMeasure", GrowthPayload.Measure.class),
            Map.entry("GrowthPlace", GrowthPayload.Place.class),
            Map.entry("Build", GrowthPayload.Build.class),
            Map.entry("GrowthReference", GrowthPayload.Reference.class),
            Map.entry("GrowthLine", GrowthPayload.Line.class),
            Map.entry("Patients", PatientsPayload.class),
            Map.entry("Patient", PatientsPayload.Patient.class),
            Map.entry("PatientsSearch", PatientsSearchPayload.class),
            Map.entry("Summary", SummaryPayload.class),
            Map.entry("SummaryLine", SummaryPayload.Line.class),
            Map.entry("SummaryMedicine", SummaryPayload.Medicine.class),
            Map.entry("SummaryCheckup", SummaryPayload.LastCheckup.class),
            Map.entry("NewCardRequest", NewCardRequestPayload.class),
            Map.entry("CardRequests", CardRequestsPayload.class),
            Map.entry("ReceptionCode", ReceptionCodePayload.class),
            Map.entry("ReceptionOutcome", ReceptionOutcomePayload.class),
            Map.entry("ReceptionOffer", ReceptionOfferPayload.class),
            Map.entry("ReceptionAnswer", ReceptionAnswerPayload.class),
            Map.entry("ReceptionGrant", ReceptionGrantPayload.class),
            Map.entry("Record", RecordPayload.class),
            Map.entry("Ledger", LedgerPayload.class),
            Map.entry("LedgerRow", LedgerPayload.Row.class),
            Map.entry("Inquiries", InquiriesPayload.class),
            Map.entry("Inquiry", InquiriesPayload.Inquiry.class),
            Map.entry("NewInquiry", NewInquiryPayload.class),
            Map.entry("NewAnswer", NewAnswerPayload.class),
            Map.entry("Waiting", WaitingPayload.class),
            Map.entry("Municipalities", MunicipalitiesPayload.class),
            Map.entry("Municipality", MunicipalitiesPayload.Municipality.class),
            Map.entry("HandOvers", HandOversPayload.class),
            Map.entry("HandOver", HandOverPayload.class),
            Map.entry("HandOverStep", HandOverPayload.Step.class),
            Map.entry("NewHandOver", NewHandOverPayload.class),
            Map.entry("HandOverTasks", HandOverTasksPayload.class),
            Map.entry("HandOverTask", HandOverTasksPayload.Task.class),
            Map.entry("HandOverSealed", HandOverTasksPayload.Sealed.class),
            Map.entry("HandOverPerson", HandOverTasksPayload.Person.class),
            Map.entry("HandOverAcceptance", HandOverAcceptancePayload.class),
            Map.entry("HandOverReturn", HandOverReturnPayload.class),
            Map.entry("Imports", ImportsPayload.class),
            Map.entry("ImportDocuments", ImportDocumentsPayload.class),
            Map.entry("ImportItem", ImportPayload.Item.class),
            Map.entry("ImportJob", ImportPayload.class),
            Map.entry("Finding", ImportPayload.Finding.class),
            Map.entry("EmergencyVersion", EmergencyVersionPayload.class),
            Map.entry("EmergencyVersions", EmergencyVersionsPayload.class),
            Map.entry("EmergencyDataset", EmergencyDatasetPayload.class),
            Map.entry("EmergencyDraft", EmergencyDraftPayload.class),
            Map.entry("EmergencyFile", EmergencyFilePayload.class),
            Map.entry("EmergencyEntries", EmergencyEntriesPayload.class),
            Map.entry("EmergencyJudgements", EmergencyJudgementsPayload.class),
            Map.entry("EmergencyConfirmation", EmergencyConfirmationPayload.class),
            Map.entry("EmergencyComparison", EmergencyComparisonPayload.class),
            Map.entry("EmergencyDecision", EmergencyDecisionPayload.class),
            Map.entry("EmergencyWaiting", EmergencyWaitingPayload.class),
            Map.entry("EmergencySearch", EmergencySearchPayload.class),
            Map.entry("EmergencyCandidates", EmergencyCandidatesPayload.class),
            Map.entry("NewEmergencyAccess", NewEmergencyAccessPayload.class),
            Map.entry("EmergencyAccess", EmergencyAccessPayload.class),
            Map.entry("EmergencyAccesses", EmergencyAccessesPayload.class),
            Map.entry("EmergencyWindow", EmergencyWindowPayload.class),
            Map.entry("EmergencyReview", EmergencyReviewPayload.class),
            Map.entry("EmergencyOverdue", EmergencyOverduePayload.class),
            Map.entry("EmergencyCards", EmergencyCardsPayload.class),
            Map.entry("EmergencyCard", EmergencyCardPayload.class),
            Map.entry("NewEmergencyCard", NewEmergencyCardPayload.class),
            Map.entry("IssuedEmergencyCard", IssuedEmergencyCardPayload.class),
            Map.entry("EmergencyCardPrint", EmergencyCardPrintPayload.class),
            Map.entry("LinkRequest", LinkRequestPayload.class),
            Map.entry("LinkManifest", LinkManifestPayload.class),
            Map.entry("LinkFile", LinkManifestPayload.File.class),
            Map.entry("LinkRefusal", LinkRefusalPayload.class),
            Map.entry("NewVitals", NewVitalsPayload.class),
            Map.entry("EnteredVitals", EnteredVitalsPayload.class),
            Map.entry("Vitals", VitalsPayload.class),
            Map.entry("Tokens", TokensPayload.class));

    payloads.forEach(
        (name, type) -> {
          JsonNode schema = DOCUMENT.at("/components/schemas/" + name);
          assertThat(names(schema.path("properties")))
              .as(name)
              .containsExactlyInAnyOrderElementsOf(components(type));
          schema.path("required").forEach(r -> assertThat(components(type)).contains(r.asText()));
        });
    payload(
        "/components/schemas/Institutions/properties/institutions/items",
        InstitutionsPayload.Institution.class);
    payload(
        "/components/schemas/Institution/properties/staff/items",
        InstitutionPayload.Practitioner.class);
    payload(
        "/components/schemas/Protection/properties/shields/items", ProtectionPayload.Shield.class);
    payload(
        "/components/schemas/Protection/properties/orders/items", ProtectionPayload.Order.class);
    payload("/components/schemas/CutOver/properties/people/items", CutOverPayload.Line.class);
    payload("/components/schemas/Grantees/properties/grantees/items", GranteesPayload.Found.class);
    payload("/components/schemas/Outlook/properties/ages/items", OutlookPayload.Age.class);
    payload("/components/schemas/Terms/properties/data", TermsPayload.Days.class);
    payload("/components/schemas/Terms/properties/hours", TermsPayload.Hours.class);
    payload("/components/schemas/Grant/properties/steps/items", GrantPayload.Step.class);
    payload("/components/schemas/Preview/properties/counts/items", PreviewPayload.Count.class);
    payload(
        "/components/schemas/HiddenVisits/properties/visits/items",
        HiddenVisitsPayload.Visit.class);
    payload(
        "/components/schemas/Guardianships/properties/guardianships/items",
        GuardianshipsPayload.Guardianship.class);
    payload(
        "/components/schemas/Guardianships/properties/guardianships/items/properties/limits/items",
        GuardianshipsPayload.Limit.class);
    payload(
        "/components/schemas/Disclosures/properties/looks/items", DisclosuresPayload.Look.class);
    payload("/components/schemas/Rehearsal/properties/seeing/items", RehearsalPayload.Seeing.class);
    payload("/components/schemas/Inquiry/properties/answer", InquiriesPayload.Answer.class);
    payload("/components/schemas/Waiting/properties/questions/items", WaitingPayload.Waiting.class);
    payload("/components/schemas/Waiting/properties/overdue/items", WaitingPayload.Overdue.class);
    payload(
        "/components/schemas/EmergencyDataset/properties/fields/items",
        EmergencyDatasetPayload.Field.class);
    payload(
        "/components/schemas/EmergencyDataset/properties/fields/items/properties/approved",
        EmergencyDatasetPayload.Approved.class);
    payload(
        "/components/schemas/EmergencyDataset/properties/fields/items/properties/newer",
        EmergencyDatasetPayload.Newer.class);
    payload(
        "/components/schemas/EmergencyDraft/properties/fields/items",
        EmergencyDraftPayload.Field.class);
    payload(
        "/components/schemas/EmergencyDraft/properties/form/items",
        EmergencyDraftPayload.Blank.class);
    payload(
        "/components/schemas/EmergencyJudgements/properties/fields/items",
        EmergencyJudgementsPayload.Judged.class);
    payload(
        "/components/schemas/EmergencyComparison/properties/changes/items",
        EmergencyComparisonPayload.Change.class);
    payload(
        "/components/schemas/EmergencyDecision/properties/fields/items",
        EmergencyDecisionPayload.Verdict.class);
    payload(
        "/components/schemas/EmergencyWaiting/properties/waiting/items",
        EmergencyWaitingPayload.Waiting.class);
    payload(
        "/components/schemas/EmergencyCandidates/properties/candidates/items",
        EmergencyCandidatesPayload.Candidate.class);
    payload(
        "/components/schemas/EmergencyWindow/properties/parts/items",
        EmergencyWindowPayload.Part.class);
    payload(
        "/components/schemas/EmergencyWindow/properties/parts/items/properties/records/items",
        EmergencyWindowPayload.Item.class);
    payload(
        "/components/schemas/EmergencyWindow/properties/checkups",
        EmergencyWindowPayload.Checkups.class);
    payload(
        "/components/schemas/NewVitals/properties/readings/items", NewVitalsPayload.Reading.class);
    payload(
        "/components/schemas/EnteredVitals/properties/findings/items",
        EnteredVitalsPayload.Finding.class);
    payload("/components/schemas/Vitals/properties/readings/items", VitalsPayload.Reading.class);
    payload("/components/schemas/Tokens/properties/tokens/items", TokensPayload.Token.class);
    payload(
        "/components/schemas/CardRequests/properties/requests/items",
        CardRequestsPayload.Request.class);
    payload(
        "/components/schemas/PeopleFound/properties/people/items", PeopleFoundPayload.Found.class);
    payload(
        "/components/schemas/Registration/properties/guardianships/items",
        RegistrationPayload.Guardianship.class);
  }

  private static void payload(String pointer, Class<? extends Record> type) {
    assertThat(names(DOCUMENT.at(pointer + "/properties")))
        .containsExactlyInAnyOrderElementsOf(components(type));
  }

  private static List<String> components(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  private static List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    DOCUMENT
        .at("/paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fields()
                    .forEachRemaining(
                        field -> {
                          if (METHODS.contains(field.getKey())) {
                            operations.add(
                                new Operation(
                                    field.getKey() + " " + path.getKey(), field.getValue()));
                          }
                        }));
    return operations;
  }

  private static Set<String> statuses(JsonNode operation) {
    return names(operation.path("responses"));
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Every media type, parameter and header, wherever it stands. */
  private static List<Shown> shown() {
    List<Shown> found = new ArrayList<>();
    collect("", DOCUMENT.path("paths"), "/paths", found);
    for (String kind : List.of("responses", "parameters", "headers", "requestBodies")) {
      collect("", DOCUMENT.at("/components/" + kind), "/components/" + kind, found);
    }
    return found;
  }

  private static void collect(String key, JsonNode node, String pointer, List<Shown> found) {
    if (key.equals("example")) {
      return;
    }
    if (node.has("schema")) {
      found.add(new Shown(pointer, pointer + "/schema", node.path("example")));
      return;
    }
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect("", node.get(i), pointer + "/" + i, found);
      }
      return;
    }
    stream(node)
        .forEach(
            field ->
                collect(
                    field.getKey(),
                    field.getValue(),
                    pointer + "/" + field.getKey().replace("~", "~0").replace("/", "~1"),
                    found));
  }

  private static Stream<Map.Entry<String, JsonNode>> stream(JsonNode node) {
    Iterable<Map.Entry<String, JsonNode>> fields = node::fields;
    return StreamSupport.stream(fields.spliterator(), false);
  }

  private static JsonNode document() {
    try {
      return new YAMLMapper().readTree(Contract.openapi());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
