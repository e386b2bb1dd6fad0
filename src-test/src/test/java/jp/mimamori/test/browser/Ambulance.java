package jp.mimamori.test.browser;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.mimamori.emergency.ApprovingDataset;
import jp.mimamori.emergency.Change;
import jp.mimamori.emergency.EnteringDataset;
import jp.mimamori.emergency.Path;
import jp.mimamori.emergency.Verdict;
import jp.mimamori.emergency.Version;
import jp.mimamori.identity.AccessTokens;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.Sex;
import jp.mimamori.test.door.Server;
import jp.mimamori.test.door.Town;
import jp.mimamori.test.store.Household;
import jp.mimamori.test.store.World;

/** A server with a crew, a child on a ventilator whose dataset is full, and another of its name. */
final class Ambulance implements AutoCloseable {

  static final String NAME = "見本 ひかり";
  static final String PASSWORD = Household.PASSWORD;

  private static final LocalDate BORN = LocalDate.of(2021, 5, 6);

  private final Map<String, String> known = new HashMap<>();
  private final Town town = Town.ofItsOwn(this::moveIn);

  private void moveIn(World world) {
    Household people = new Household(world);
    // as coarse as the database keeps it: what begins now would begin a moment later there
    Instant now = world.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    world.clock().standAt(now.minus(Duration.ofDays(45)));
    SubjectId child = people.register(NAME, "ミホン ヒカリ", Sex.FEMALE, BORN);
    people.register(NAME, "ミホン ヒカリ", Sex.FEMALE, BORN);
    SubjectId she = people.mother();
    people.guards(she, child);
    Caller mother = people.signsInAs("her", she);
    Caller doctor = people.worksAt("みどり野県立こども医療センター", LocalDate.of(2020, 4, 1), null);
    EnteringDataset entering = world.the(EnteringDataset.class);
    people.grantsFor(mother, child, doctor);
    entering.enter(mother, child, paths(full()), Set.of(path("weight")));
    approve(world, doctor, child, entering.submit(mother, child));
    world.clock().standAt(now.minus(Duration.ofDays(2)));
    entering.enter(
        mother,
        child,
        paths(Map.of("weight", "12.9", "care.ventilator.peep", "6")),
        Set.of(path("weight")));
    entering.submit(mother, child);
    world.clock().go();
    Caller crew = people.respondsAt("みどり野消防本部 救急3");
    known.put("crew", people.name("doctor" + crew.affiliation().practitioner()));
    known.put("child", child.toString());
    known.put(
        "mother",
        world.the(AccessTokens.class).issue(mother, "a test", Duration.ofHours(1)).token());
  }

  private static void approve(World world, Caller doctor, SubjectId child, Version version) {
    ApprovingDataset approving = world.the(ApprovingDataset.class);
    Map<Path, Verdict> all =
        approving.compare(doctor, child).orElseThrow().changes().stream()
            .collect(Collectors.toMap(Change::path, change -> new Verdict.Approved()));
    approving.decide(doctor, child, version.number(), all);
  }

  /** As much as a family enters that enters everything once. */
  private static Map<String, String> full() {
    Map<String, String> full = new LinkedHashMap<>();
    String table =
        """
        do-not.1.what=右腕で血圧を測らない・採血しない
        do-not.1.why=動脈シャントがある
        do-not.2.what=首を後ろに反らさない
        do-not.2.why=頸椎が不安定
        latex=yes
        allergies.1.substance=セフェム系抗菌薬
        allergies.1.reaction=じんましん、呼吸困難
        allergies.1.severity=life-threatening
        allergies.2.substance=卵
        allergies.2.reaction=発疹
        allergies.2.severity=mild
        care.ventilator=yes
        care.ventilator.device=トリロジー Evo
        care.ventilator.interface=tracheostomy
        care.ventilator.mode=S/T（PC）
        care.ventilator.rate=22
        care.ventilator.inspiratory-pressure=18
        care.ventilator.peep=5
        care.ventilator.inspiratory-time=0.8
        care.ventilator.fio2=25
        care.ventilator.hours=always
        care.ventilator.battery=6
        care.ventilator.alarms=低圧アラームは回路外れを先に確認。高圧は吸引。
        care.tracheostomy=yes
        care.tracheostomy.cannula=ネオブレス
        care.tracheostomy.size=4
        care.tracheostomy.length=41
        care.tracheostomy.cuff=none
        care.tracheostomy.if-it-comes-out=すぐに同じ型を入れる。入らなければ一つ細い3.5を入れ、口と鼻を押さえて換気。
        care.oxygen=yes
        care.oxygen.flow=1
        care.oxygen.by=ventilator
        care.oxygen.when=SpO2 が 92% を下回るとき
        care.suction=yes
        care.suction.where=mouth,nose,trachea
        care.suction.catheter=8
        care.suction.depth=9
        care.suction.how-often=1時間に1～2回
        care.tube-feeding=yes
        care.tube-feeding.kind=gastrostomy
        care.tube-feeding.size=14
        care.tube-feeding.length=1.7
        care.tube-feeding.formula=エネーボ
        care.tube-feeding.volume=150
        care.tube-feeding.schedule=7時 11時 15時 19時
        care.tube-feeding.pump=yes
        care.seizure-relief=yes
        care.seizure-relief.means=suppository,oxygen
        care.seizure-relief.how=ダイアップ坐薬6mg。5分で止まらなければ救急車。
        weight=12.4
        height=92
        vitals.awake.systolic=92
        vitals.awake.diastolic=54
        vitals.awake.breaths=24
        vitals.awake.pulse=112
        vitals.awake.temperature=36.8
        vitals.awake.spo2=95
        vitals.awake.spo2-with-oxygen=98
        vitals.awake.etco2=40
        vitals.awake.consciousness=呼ぶと目を開け、笑う
        vitals.asleep.breaths=22
        vitals.asleep.pulse=92
        vitals.asleep.spo2=94
        vitals.asleep.etco2=44
        seizures.appearance=左を向いて両腕が硬くなり、唇が紫になる
        seizures.duration=1～2分
        seizures.what-helps=体を横に向け、酸素を2Lにする
        seizures.when-to-call=5分以上続く、または続けて2回
        medicines.1.name=フェノバルビタール散10%
        medicines.1.dose=1回 1.8 mg（0.15 mg/kg）
        medicines.1.times=朝・夕
        medicines.1.route=胃ろう
        medicines.2.name=バルプロ酸シロップ5%
        medicines.2.dose=1回 2.5 mL
        medicines.2.times=朝・昼・夕
        medicines.2.route=胃ろう
        medicines.3.name=カルボシステインDS50%
        medicines.3.dose=1回 0.25 g
        medicines.3.times=朝・昼・夕
        medicines.4.name=サルブタモール吸入液
        medicines.4.dose=0.2 mL＋生食2 mL
        medicines.4.times=苦しいとき
        handling.positioning=右を下にした横向き。枕は低く。
        handling.moving=二人で、頭と首を支えて一緒に
        marks.1.side=front
        marks.1.x=50
        marks.1.y=22
        marks.1.kind=stoma
        marks.1.note=気管孔
        marks.2.side=front
        marks.2.x=42
        marks.2.y=45
        marks.2.kind=tube
        marks.2.note=胃ろう
        blood-type=A+
        diagnoses.1.name=先天性ミオパチー
        diagnoses.1.since=出生時
        diagnoses.2.name=てんかん
        diagnoses.2.since=1歳
        communication=はい＝まばたき1回、いいえ＝2回
        wishes.family=痛いことの前に声をかけてください
        contacts.1.name=見本 よしの
        contacts.1.relation=母
        contacts.1.phone=090-0000-0001
        contacts.2.name=見本 たろう
        contacts.2.relation=父
        contacts.2.phone=090-0000-0002
        doctors.1.hospital=みどり野県立こども医療センター
        doctors.1.department=神経内科
        doctors.1.doctor=佐藤
        doctors.1.phone=03-0000-0003
        doctors.1.role=hospital
        """;
    table
        .lines()
        .forEach(line -> full.put(line.replaceFirst("=.*", ""), line.replaceFirst("[^=]*=", "")));
    return full;
  }

  private static Map<Path, String> paths(Map<String, String> values) {
    return values.entrySet().stream()
        .collect(Collectors.toMap(each -> path(each.getKey()), Map.Entry::getValue));
  }

  private static Path path(String text) {
    return Path.parse(text).orElseThrow();
  }

  Server server() {
    return town.server();
  }

  String crewName() {
    return the("crew");
  }

  String motherToken() {
    return the("mother");
  }

  String child() {
    return the("child");
  }

  private String the(String word) {
    Function<String, String> missing =
        key -> {
          throw new IllegalStateException(key);
        };
    return known.computeIfAbsent(word, missing);
  }

  @Override
  public void close() {
    town.server().close();
  }
}
