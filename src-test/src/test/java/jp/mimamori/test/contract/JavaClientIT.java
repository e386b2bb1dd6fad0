package jp.mimamori.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.mimamori.client.AccountApi;
import jp.mimamori.client.ImportsApi;
import jp.mimamori.client.PeopleApi;
import jp.mimamori.client.RecordsApi;
import jp.mimamori.client.SharingApi;
import jp.mimamori.client.call.ApiClient;
import jp.mimamori.client.call.ApiException;
import jp.mimamori.client.model.Category;
import jp.mimamori.client.model.EnteredVitals;
import jp.mimamori.client.model.Grant;
import jp.mimamori.client.model.GranteeKind;
import jp.mimamori.client.model.ImportJob;
import jp.mimamori.client.model.NewGrant;
import jp.mimamori.client.model.NewReading;
import jp.mimamori.client.model.NewVitals;
import jp.mimamori.client.model.People;
import jp.mimamori.client.model.Person;
import jp.mimamori.client.model.Problem;
import jp.mimamori.client.model.Terms;
import jp.mimamori.client.model.Timeline;
import jp.mimamori.client.model.TimelineEntry;
import jp.mimamori.client.model.VitalFinding;
import jp.mimamori.client.model.VitalKind;
import jp.mimamori.test.door.Door;
import jp.mimamori.test.door.Papers;
import jp.mimamori.test.door.Town;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The Java client that is generated from the contract, at the door of a running server. */
class JavaClientIT {

  private final Town town = Town.shared();
  private final ApiClient hers = client(town.mother().token());
  private final UUID self = UUID.fromString(town.mother().self().toString());

  @Test
  void listsThePeopleOfWhoeverSignedIn() throws ApiException {
    People people = new PeopleApi(hers).family();

    assertThat(people.getPeople()).extracting(Person::getId).startsWith(self);
    assertThat(people.getPeople())
        .extracting(Person::getRelation)
        .contains(Person.RelationEnum.SELF, Person.RelationEnum.WARD);
    assertThat(new AccountApi(hers).tokens().getTokens())
        .allSatisfy(token -> assertThat(token.getExpiresAt()).isAfter(token.getIssuedAt()));
  }

  /** The file goes up by hand: this generator's client writes every body as JSON, files too. */
  @Test
  void followsAnUploadAndWalksTheTimelineToItsEnd() throws ApiException {
    LocalDate day = LocalDate.of(2023, 5, 6);
    Door.Answer sent =
        new Door(town.server(), town.mother().token())
            .upload(self.toString(), "client.json", Papers.bundle(day, "36.9"));

    ImportJob job = new ImportsApi(hers).readImport(UUID.fromString(sent.json().getString("id")));

    assertThat(job.getState()).isEqualTo(ImportJob.StateEnum.DONE);
    assertThat(walk()).extracting(TimelineEntry::getDay).contains(day);
    assertThat(walk()).extracting(TimelineEntry::getCategory).containsOnly(Category.VITALS);
  }

  @Test
  void readsCheckups() throws ApiException {
    assertThat(new RecordsApi(hers).checkups(self, null, null, null, null).getCheckups())
        .allSatisfy(checkup -> assertThat(checkup.getItems()).isNotEmpty());
  }

  @Test
  void offersAGrantAndFindsItAmongTheGrants() throws ApiException {
    SharingApi sharing = new SharingApi(hers);

    String key = UUID.randomUUID().toString();
    NewGrant wanted = toAnUncle();

    Grant given = sharing.offerGrant(self, wanted, key);
    Grant again = sharing.offerGrant(self, wanted, key);

    assertThat(given.getState()).isEqualTo(Grant.StateEnum.GRANTED);
    assertThat(again).isEqualTo(given);
    assertThat(sharing.grants(self, null).getGrants())
        .extracting(Grant::getId)
        .contains(given.getId());
    Grant revoked = sharing.revokeGrant(self, given.getId(), null);
    assertThat(revoked.getState()).isEqualTo(Grant.StateEnum.REVOKED);
  }

  @Test
  void entersReadingsAndSeesHowTheyWent() throws ApiException {
    RecordsApi records = new RecordsApi(hers);
    OffsetDateTime at = OffsetDateTime.parse("2023-02-03T07:30:00+09:00");
    NewVitals vitals =
        new NewVitals()
            .addReadingsItem(
                new NewReading().kind(VitalKind.WEIGHT).at(at).value(new BigDecimal("52.4")))
            .addReadingsItem(
                new NewReading().kind(VitalKind.WEIGHT).at(at).value(new BigDecimal("5240")));

    EnteredVitals entered = records.enterVitals(self, vitals, UUID.randomUUID().toString());

    assertThat(entered.getStored() + entered.getKnown()).isOne();
    assertThat(entered.getFindings())
        .extracting(VitalFinding::getCode)
        .containsExactly(VitalFinding.CodeEnum.TOO_HIGH);
    LocalDate day = LocalDate.of(2023, 2, 3);
    assertThat(records.vitals(VitalKind.WEIGHT, self, null, day, day, null, null).getReadings())
        .singleElement()
        .satisfies(
            reading -> {
              assertThat(reading.getValue()).isEqualByComparingTo("52.4");
              assertThat(reading.getHome()).isTrue();
            });
  }

  @Test
  void readsTheReceiptOfAGrantAsAFile() throws Exception {
    SharingApi sharing = new SharingApi(hers);
    UUID grant = sharing.offerGrant(self, toAnUncle(), null).getId();

    assertThat(Files.readString(sharing.grantReceipt(self, grant).toPath(), latin()))
        .startsWith("%PDF-");
  }

  @Test
  void hearsAProblemWithoutAToken() {
    assertThatThrownBy(() -> new PeopleApi(client(null)).family())
        .isInstanceOfSatisfying(
            ApiException.class,
            refused -> {
              assertThat(refused.getCode()).isEqualTo(401);
              assertThat(problem(refused).getType())
                  .isEqualTo(Problem.TypeEnum.URN_MIMAMORI_PROBLEM_UNAUTHENTICATED);
            });
  }

  @Test
  void hearsOfAStrangerWhatItHearsOfNobody() {
    RecordsApi records = new RecordsApi(hers);
    UUID stranger = UUID.fromString(town.doctor().self().toString());

    for (UUID person : List.of(stranger, UUID.randomUUID())) {
      assertThatThrownBy(() -> records.timeline(person, null, null, null, null, null, null))
          .isInstanceOfSatisfying(
              ApiException.class,
              refused ->
                  assertThat(problem(refused).getType())
                      .isEqualTo(Problem.TypeEnum.URN_MIMAMORI_PROBLEM_NOT_FOUND));
    }
  }

  private List<TimelineEntry> walk() throws ApiException {
    RecordsApi records = new RecordsApi(hers);
    List<TimelineEntry> entries = new ArrayList<>();
    String next = null;
    do {
      Timeline page = records.timeline(self, null, List.of(Category.VITALS), null, null, next, 1);
      entries.addAll(page.getEntries());
      next = page.getNext();
    } while (next != null);
    return entries;
  }

  private static NewGrant toAnUncle() {
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    return new NewGrant()
        .granteeKind(GranteeKind.DELEGATE)
        .granteeId(UUID.randomUUID().toString())
        .granteeName("遠野のおじ")
        .terms(
            new Terms()
                .purpose(Terms.PurposeEnum.TREATMENT)
                .categories(List.of(Category.VITALS))
                .from(now.minusSeconds(5))
                .until(now.plusDays(30)));
  }

  private ApiClient client(@Nullable String token) {
    ApiClient client = new ApiClient();
    client.updateBaseUri(town.server().url());
    client.setRequestInterceptor(
        request -> {
          if (token != null) {
            request.header("Authorization", "Bearer " + token);
          }
        });
    return client;
  }

  private static Problem problem(ApiException refused) {
    try {
      return ApiClient.createDefaultObjectMapper()
          .readValue(refused.getResponseBody(), Problem.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Charset latin() {
    return StandardCharsets.ISO_8859_1;
  }
}
