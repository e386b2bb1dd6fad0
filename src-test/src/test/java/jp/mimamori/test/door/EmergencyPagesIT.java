package jp.mimamori.test.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.DataPeriod;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Terms;
import jp.mimamori.emergency.ApprovingDataset;
import jp.mimamori.emergency.AttachingFiles;
import jp.mimamori.emergency.Comparison;
import jp.mimamori.emergency.EnteringDataset;
import jp.mimamori.emergency.Path;
import jp.mimamori.emergency.Verdict;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SigningIn;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.Sex;
import jp.mimamori.sharing.GrantingConsent;
import jp.mimamori.test.store.Household;
import jp.mimamori.test.store.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pages without scripts, from outside, with a real sign-in: what they show, and to whom not.
 */
class EmergencyPagesIT {

  private static final String ROOM = "/emergency-room";
  private static final String NAME = "救急 いずみ";
  private static final LocalDate BORN = LocalDate.of(2018, 8, 8);

  private static final String SHOWN = "右を下に<少し>起こす";

  private static SubjectId child;
  private static UUID photo;
  private static UUID paper;
  private static UUID unapproved;
  private static UUID draft;
  private static String crew;
  private static String colleague;
  private static String gone;
  private static String doctor;
  private static String citizen;
  private static String mother;
  private static final Town TOWN = Town.ofItsOwn(EmergencyPagesIT::moveIn);

  private final Door door = new Door(TOWN.server, null);

  @AfterAll
  static void close() {
    TOWN.server.close();
  }

  private static void moveIn(World world) {
    Household people = new Household(world);
    SubjectId she = people.mother();
    child = people.register(NAME, "キュウキュウ イズミ", Sex.FEMALE, BORN);
    people.guards(she, child);
    Caller caller = people.signsInAs("her", she);
    mother =
        world
            .the(jp.mimamori.identity.AccessTokens.class)
            .issue(caller, "a test", Duration.ofHours(1))
            .token();
    EnteringDataset entering = world.the(EnteringDataset.class);
    entering.enter(
        caller,
        child,
        Map.of(
            path("do-not.1.what"), "右腕で<血圧>を測らない",
            path("weight"), "18.5",
            path("care.tracheostomy"), "yes",
            path("care.tracheostomy.size"), "4.5",
            path("contacts.1.name"), "母",
            path("contacts.1.phone"), "090-0000-0001"),
        Set.of());
    AttachingFiles attaching = world.the(AttachingFiles.class);
    photo =
        attaching
            .attach(
                caller, child, path("positions.1.photo"), "x.jpg", Photographs.telling(Color.RED))
            .id();
    entering.enter(caller, child, Map.of(path("positions.1.what"), SHOWN), Set.of());
    paper =
        attaching
            .attach(caller, child, path("attachments.1.file"), "手紙.pdf", Photographs.pdf())
            .id();
    entering.submit(caller, child);
    Caller herDoctor = people.worksAt("みどり野こども病院", LocalDate.of(2020, 4, 1), null);
    approve(world, caller, herDoctor);
    unapproved =
        attaching
            .attach(
                caller,
                child,
                path("positions.2.photo"),
                "後.png",
                Photographs.jpeg(40, 30, Color.BLUE))
            .id();
    entering.enter(caller, child, Map.of(path("weight"), "19.5"), Set.of(path("weight")));
    entering.submit(caller, child);
    draft =
        attaching
            .attach(
                caller,
                child,
                path("positions.3.photo"),
                "x.png",
                Photographs.jpeg(41, 30, Color.BLUE))
            .id();
    crew = signIn(world, people, people.respondsAt("見本救急"));
    colleague = signIn(world, people, people.respondsAt("別の救急"));
    gone = signIn(world, people, people.respondsAt("去る救急", LocalDate.of(2021, 4, 1)));
    doctor = signIn(world, people, people.worksAt("見本医院", LocalDate.of(2020, 4, 1), null));
    citizen = secret(world, people.name("her"));
  }

  private static void approve(World world, Caller mother, Caller doctor) {
    Instant now = world.clock().instant();
    Terms terms =
        new Terms(
            Purpose.TREATMENT,
            Set.of(Category.values()),
            Set.of(),
            DataPeriod.ALWAYS,
            now,
            now.plus(Duration.ofDays(100)),
            null);
    world
        .the(GrantingConsent.class)
        .offer(
            mother,
            child,
            Grantee.practitioner(doctor.affiliation().practitioner()),
            "見本 医師",
            terms);
    ApprovingDataset approving = world.the(ApprovingDataset.class);
    Comparison waiting = approving.compare(doctor, child).orElseThrow();
    Map<Path, Verdict> verdicts = new LinkedHashMap<>();
    waiting.changes().forEach(change -> verdicts.put(change.path(), new Verdict.Approved()));
    approving.decide(doctor, child, waiting.submitted().number(), verdicts);
  }

  private static String signIn(World world, Household people, Caller caller) {
    return secret(world, people.name("doctor" + caller.affiliation().practitioner()));
  }

  private static String secret(World world, String name) {
    SigningIn.Outcome outcome =
        world.the(SigningIn.class).signIn(name, Household.PASSWORD, "127.0.0.1", "a test", null);
    return ((SigningIn.SignedIn) outcome).secret().text();
  }

  @Test
  void goesFromTheSearchThroughOneTapToThePage() {
    Door.Answer search = get(crew, ROOM);
    assertThat(search.status()).as(search.text()).isEqualTo(200);
    assertSafe(search);

    Door.Answer found = post(crew, ROOM + "/search", searching(), tokenOf(search));
    assertThat(found.status()).as(found.text()).isEqualTo(200);
    assertThat(found.text()).contains(NAME, "2018-08-08", "東京都千代田区").doesNotContain("千代田1");
    assertSafe(found);

    Door.Answer tapped = open(found);
    assertThat(tapped.status()).as(tapped.text()).isEqualTo(303);
    String page = tapped.header("Location");
    assertThat(page).matches(ROOM + "/accesses/[0-9a-f-]{36}").doesNotContain(child.toString());

    Door.Answer sheet = get(crew, page);
    assertThat(sheet.status()).as(sheet.text()).isEqualTo(200);
    assertThat(sheet.text())
        .contains(NAME, "18.5 kg", "4.5 mm", "href=\"tel:09000000001\"", "未承認")
        .contains("右腕で&lt;血圧&gt;を測らない")
        .doesNotContain("<血圧>");
    assertThat(sheet.response().body().length).isLessThan(100_000);
    assertThat(sheet.header("Refresh")).contains("v-r=heartbeat");
    assertSafe(sheet);
    assertThat(
            new Door(TOWN.server, mother)
                .get("/api/people/" + child + "/emergency-accesses")
                .text())
        .contains("\"open\":true", "みどり野", "03-1234-5678");
  }

  @Test
  void showsApprovedPicturesSmallEachALinkToTheWhole() {
    String page = opened();

    String sheet = get(crew, page).text();
    Door.Answer small = get(crew, page + "/files/" + photo + "/small");
    Door.Answer whole = get(crew, page + "/files/" + photo);
    Door.Answer letter = get(crew, page + "/files/" + paper);

    assertThat(sheet)
        .contains("<a href=\"" + page + "/files/" + photo + "\"", "/files/" + photo + "/small\"")
        .contains("alt=\"右を下に&lt;少し&gt;起こす\"", "手紙.pdf</span></a>")
        .contains("後.jpg", "承認するまで開けません")
        .doesNotContain("files/" + unapproved, draft.toString());
    assertThat(sheet.length()).isLessThan(100_000);
    for (Door.Answer picture : List.of(small, whole)) {
      assertThat(picture.status()).isEqualTo(200);
      assertThat(picture.header("Content-Type")).isEqualTo("image/jpeg");
      assertThat(picture.header("Cache-Control")).isEqualTo("no-store");
      assertThat(picture.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(picture.header("Content-Security-Policy")).contains("sandbox");
      assertThat(new String(picture.response().body(), StandardCharsets.ISO_8859_1))
          .doesNotContain("GPS", "Exif", "script");
    }
    assertThat(letter.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(letter.header("Content-Disposition")).startsWith("attachment; filename*=UTF-8''");
  }

  @Test
  void opensAPictureToWhoeverOpenedThePageAndAsLongAsItIsOpen() {
    String page = opened();
    String picture = page + "/files/" + photo;

    for (String other : List.of(colleague, gone)) {
      assertThat(get(other, picture).status()).isEqualTo(404);
      assertThat(get(other, picture + "/small").status()).isEqualTo(404);
    }
    for (String other : List.of(doctor, citizen)) {
      assertThat(get(other, picture).status()).isEqualTo(404);
    }
    assertThat(door.get(picture).status()).isEqualTo(303);
    for (UUID absent : List.of(unapproved, draft, UUID.randomUUID(), child.value())) {
      Door.Answer answer = get(crew, page + "/files/" + absent);
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.header("Content-Type")).startsWith("text/html");
    }
    assertThat(get(crew, page + "/files/" + "-".repeat(36)).status()).isEqualTo(404);
    assertThat(get(crew, ROOM + "/accesses/" + UUID.randomUUID() + "/files/" + photo).status())
        .isEqualTo(404);
    post(crew, page + "/end", Map.of(), token());
    assertThat(get(crew, picture).status()).isEqualTo(404);
    assertThat(get(crew, picture + "/small").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh", "ko", "pt", "vi"})
  void speaksSixLanguagesAndLeavesWhatWasEntered(String language) {
    String page = opened();

    Door.Answer sheet = get(crew, page + "?lang=" + language);

    assertThat(sheet.text())
        .contains("<html lang=\"" + (language.equals("zh") ? "zh-Hans" : language) + "\"")
        .contains("<span lang=\"ja\">右腕で&lt;血圧&gt;を測らない</span>")
        .doesNotContain("してはいけないこと", "未承認");
    assertThat(sheet.header("Set-Cookie"))
        .contains("mimamori-room-language=" + language, "HttpOnly");
  }

  @Test
  void isStoppedByTheGuardianAndSaysWhatToDo() {
    String page = opened();
    String id = page.substring(page.lastIndexOf('/') + 1);
    Door her = new Door(TOWN.server, mother);
    assertThat(
            her.json("/api/people/" + child + "/emergency-accesses/" + id + "/stop", "").status())
        .isEqualTo(200);

    Door.Answer over = get(crew, page);

    assertThat(over.status()).isEqualTo(410);
    assertThat(over.text()).contains("止められました").doesNotContain(NAME, "18.5");
    assertThat(post(crew, page + "/end", Map.of(), token()).status()).isEqualTo(410);
  }

  @Test
  void isEndedByWhoeverOpenedIt() {
    String page = opened();

    Door.Answer ended = post(crew, page + "/end", Map.of(), token());

    assertThat(ended.status()).as(ended.text()).isEqualTo(410);
    assertThat(get(crew, page).status()).isEqualTo(410);
    assertThat(post(colleague, page + "/end", Map.of(), tokenOf(get(colleague, ROOM))).status())
        .isEqualTo(404);
  }

  @Test
  void saysOfAnothersAccessWhatItSaysOfNone() {
    String page = opened();

    Door.Answer anothers = get(colleague, page);

    assertThat(anothers.status()).isEqualTo(404);
    assertThat(anothers.text()).doesNotContain(NAME);
    assertThat(without(anothers))
        .isEqualTo(without(get(colleague, ROOM + "/accesses/" + UUID.randomUUID())));
    assertThat(get(crew, ROOM + "/accesses/x").status()).isEqualTo(404);
    assertThat(get(crew, page + "/end").status()).isEqualTo(404);
    for (String nothing : List.of("/accesses/end", "/accesses//end", "/accesses/x/end", "/x")) {
      assertThat(post(crew, ROOM + nothing, Map.of(), token()).status()).as(nothing).isEqualTo(404);
    }
  }

  @Test
  void leadsWhoeverIsNotSignedInToTheDoor() {
    for (String path : List.of(ROOM, opened(), ROOM + "/search", ROOM + "/nothing")) {
      Door.Answer answer = door.get(path);
      assertThat(answer.status()).as(path).isEqualTo(303);
      assertThat(answer.header("Location")).endsWith("/sign-in");
      assertThat(answer.text()).isEmpty();
    }
    assertThat(get("x".repeat(43), ROOM).status()).isEqualTo(303);
    assertThat(post("x".repeat(43), ROOM + "/search", searching(), "x").status()).isEqualTo(303);
    assertThat(new Door(TOWN.server, mother).get(ROOM).status()).isEqualTo(303);
  }

  @Test
  void isNotThereForOtherRoles() {
    String page = opened();

    for (String other : List.of(doctor, citizen)) {
      for (String path : List.of(ROOM, page, ROOM + "/accesses/" + UUID.randomUUID())) {
        assertThat(get(other, path).status()).as(path).isEqualTo(404);
        assertThat(get(other, path).text()).doesNotContain(NAME);
      }
      assertThat(post(other, ROOM + "/search", searching(), "x").status()).isEqualTo(404);
    }
  }

  @Test
  void refusesWhoeverNoLongerWorksThere() {
    assertThat(get(gone, ROOM).status()).isEqualTo(403);
    assertThat(get(gone, opened()).status()).isEqualTo(404);
  }

  @Test
  void takesNoFormOfAnotherPage() {
    for (String token : List.of("", "x", tokenOf(get(colleague, ROOM)))) {
      assertThat(post(crew, ROOM + "/search", searching(), token).status()).isEqualTo(403);
      assertThat(post(crew, ROOM + "/accesses", tap(), token).status()).isEqualTo(403);
      assertThat(post(crew, ROOM + "/sign-out", Map.of(), token).status()).isEqualTo(403);
    }
    assertThat(get(crew, ROOM).status()).isEqualTo(200);
  }

  @Test
  void takesNoTapThatNobodyOffered() {
    for (Map<String, String> wrong :
        List.of(
            Map.of("person", child.toString(), "reason", "CURIOSITY"),
            Map.of("person", "x", "reason", "DISASTER"),
            Map.of("reason", "DISASTER"),
            Map.of("person", child.toString()))) {
      assertThat(post(crew, ROOM + "/accesses", wrong, token()).status()).isEqualTo(422);
    }
    Map<String, String> nobody =
        Map.of("person", UUID.randomUUID().toString(), "reason", "UNCONSCIOUS");
    assertThat(post(crew, ROOM + "/accesses", nobody, token()).status()).isEqualTo(403);
  }

  @Test
  void letsWhoeverLooksAgainAndAgainWait() {
    Map<String, String> nobody = new LinkedHashMap<>(searching());
    nobody.put("name", "誰も いない");
    String token = tokenOf(get(colleague, ROOM));
    for (int i = 0; i < 30; i++) {
      assertThat(post(colleague, ROOM + "/search", nobody, token).status()).isEqualTo(200);
    }

    Door.Answer often = post(colleague, ROOM + "/search", searching(), token);

    assertThat(often.status()).isEqualTo(429);
    assertThat(Integer.parseInt(often.header("Retry-After"))).isBetween(1, 600);
    assertThat(often.text()).contains("探す回数が多すぎます").doesNotContain("candidate-1");
  }

  @Test
  void takesWhatWasDoneAndKeepsWhatWasTypedUntilItIsRight() {
    String form = opened() + "/note";
    Door.Answer empty = get(crew, form);
    assertThat(empty.status()).as(empty.text()).isEqualTo(200);
    assertThat(empty.text()).contains("03-1234-5678").doesNotContain(NAME, "2018-08-08");
    assertSafe(empty);

    Map<String, String> typed = treatment();
    typed.put("born", "2018-08-09");
    typed.put("done", "<b>酸素</b>\n経過");
    Door.Answer wrong = post(crew, form, typed, tokenOf(empty));
    assertThat(wrong.status()).as(wrong.text()).isEqualTo(422);
    assertThat(wrong.text())
        .contains("別の生年月日", "&lt;b&gt;酸素&lt;/b&gt;\n経過", "value=\"2018-08-09\"", "けいれん重積");
    assertSafe(wrong);

    typed.put("born", "2018年8月8日");
    Door.Answer written = post(crew, form, typed, tokenOf(wrong));
    assertThat(written.status()).as(written.text()).isEqualTo(303);
    assertThat(written.header("Location")).isEqualTo(form + "/written");
    assertThat(get(crew, form + "/written").text()).contains("書きました");
    assertThat(new Door(TOWN.server, mother).get("/api/people/" + child + "/timeline").text())
        .contains("救急：けいれん重積");
    assertThat(get(crew, form).text()).contains("name=\"corrects\"");
    assertThat(get(crew, ROOM).text()).contains("href=\"" + form + "\"");
  }

  @Test
  void takesWhatWasDoneFromNobodyElse() {
    String form = opened() + "/note";
    String none = ROOM + "/accesses/" + UUID.randomUUID() + "/note";

    assertThat(post(crew, form, treatment(), "").status()).isEqualTo(403);
    assertThat(get(colleague, form).status()).isEqualTo(404);
    assertThat(without(get(colleague, form))).isEqualTo(without(get(colleague, none)));
    assertThat(post(colleague, form, treatment(), tokenOf(get(colleague, ROOM))).status())
        .isEqualTo(404);
    assertThat(get(doctor, form).status()).isEqualTo(404);
    assertThat(get(crew, ROOM + "/accesses/none/note").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"born", "arrived", "left", "problem", "done", "disposition", "call-back"})
  void saysWhatOfWhatWasDoneIsMissing(String field) {
    String form = opened() + "/note";
    Map<String, String> typed = treatment();
    typed.put(field, " ");

    Door.Answer answer = post(crew, form, typed, token());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("id=\"wrong\"", "血中濃度を見てください");
  }

  private static Map<String, String> treatment() {
    java.time.LocalDateTime now = java.time.LocalDateTime.now(java.time.ZoneId.of("Asia/Tokyo"));
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("born", "2018-08-08");
    typed.put("arrived", now.minusHours(3).withNano(0).withSecond(0).toString());
    typed.put("left", now.minusMinutes(2).withNano(0).withSecond(0).toString().replace('T', ' '));
    typed.put("problem", "けいれん重積");
    typed.put("done", "酸素");
    typed.put("medicines", "");
    typed.put("devices", "");
    typed.put("disposition", "HOME");
    typed.put("call-back", "０３ー１２３４ー５６７８");
    typed.put("advice", "血中濃度を見てください");
    typed.put("corrects", "");
    return typed;
  }

  @Test
  void takesADisasterForAReasonAndLessForASearchOnlyWhileOneIs() {
    Map<String, String> disaster = Map.of("person", child.toString(), "reason", "DISASTER");
    Map<String, String> typed = new LinkedHashMap<>(searching());
    typed.put("hint", "");

    Door.Answer tapped = post(crew, ROOM + "/accesses", disaster, token());
    assertThat(tapped.status()).isEqualTo(422);
    assertThat(tapped.text()).contains("災害");
    Door.Answer searched = post(crew, ROOM + "/search", typed, token());
    assertThat(searched.status()).isEqualTo(422);
    assertThat(searched.text()).contains("住所の一部", NAME).doesNotContain("candidate-1");

    String until = Instant.now().plus(Duration.ofDays(1)).toString();
    Door operator = new Door(TOWN.server, TOWN.operator.token());
    String declared =
        operator
            .json("/api/disasters", "{\"area\":\"東京都千代田区\",\"until\":\"" + until + "\"}")
            .json()
            .getString("id");
    try {
      assertThat(post(crew, ROOM + "/search", typed, token()).text()).contains("candidate-1");
      assertThat(post(crew, ROOM + "/accesses", disaster, token()).status()).isEqualTo(303);
    } finally {
      operator.json("/api/disasters/" + declared + "/end", "");
    }
  }

  @Test
  void saysWhatIsMissingAndKeepsWhatWasTyped() {
    Map<String, String> typed = new LinkedHashMap<>(searching());
    typed.put("born", "昨日");
    typed.put("name", "\"><script>");

    Door.Answer answer = post(crew, ROOM + "/search", typed, token());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text())
        .contains("role=\"alert\"", "value=\"昨日\"", "&quot;&gt;&lt;script&gt;")
        .doesNotContain("<script");
  }

  private String opened() {
    Door.Answer found = post(crew, ROOM + "/search", searching(), token());
    return open(found).header("Location");
  }

  private Door.Answer open(Door.Answer found) {
    assertThat(found.text()).contains(child.toString());
    return post(crew, ROOM + "/accesses", tap(), tokenOf(found));
  }

  private static Map<String, String> tap() {
    return Map.of(
        "person", child.toString(),
        "reason", "CANNOT_SPEAK",
        "place", "みどり野市民病院",
        "call-back", "０３-1234-5678");
  }

  private static Map<String, String> searching() {
    return Map.of(
        "by", "person", "born", "2018-08-08", "name", NAME, "sex", "female", "hint", "千代田");
  }

  private static void assertSafe(Door.Answer answer) {
    assertThat(answer.text()).doesNotContain("<script", " style=", " onclick", "javascript:");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'none'", "form-action 'self'")
        .doesNotContain("script-src", "unsafe");
    assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
  }

  private String token() {
    return tokenOf(get(crew, ROOM));
  }

  private static String tokenOf(Door.Answer page) {
    Matcher found = Pattern.compile("name=\"token\" value=\"([^\"]+)\"").matcher(page.text());
    assertThat(found.find()).as(page.text()).isTrue();
    return found.group(1);
  }

  private static String without(Door.Answer page) {
    return page.status() + page.text().replaceAll("name=\"token\" value=\"[^\"]+\"", "");
  }

  private Door.Answer get(String secret, String path) {
    return door.send(door.request(path).header("Cookie", "mimamori-sign-in=" + secret).GET());
  }

  private Door.Answer post(String secret, String path, Map<String, String> fields, String token) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("token", token);
    String body =
        all.entrySet().stream()
            .map(
                each ->
                    each.getKey()
                        + "="
                        + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return door.send(
        door.request(path)
            .header("Cookie", "mimamori-sign-in=" + secret)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static Path path(String text) {
    return Path.parse(text).orElseThrow();
  }
}
