package jp.mimamori.test.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import jp.mimamori.identity.AccessTokens;
import jp.mimamori.identity.Account;
import jp.mimamori.identity.Accounts;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Practitioner;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.InsuredNumber;
import jp.mimamori.person.Sex;
import jp.mimamori.test.store.Database;
import jp.mimamori.test.store.Household;
import jp.mimamori.test.store.World;

/**
 * A server with a few people in it: a mother and her child, a stranger, an operator. They are
 * registered by the use cases themselves, before the server starts; their tokens are real ones.
 */
public final class Town {

  static final InsuredNumber INSURED = new InsuredNumber("06139463", "記12", "345", "01");

  private static @org.jspecify.annotations.Nullable Town shared;

  final Server server;
  final Resident mother;
  final Resident child;
  final Resident stranger;

  /** A relative to whom nothing is granted yet. */
  final Resident grandmother;

  final Resident operator;
  final Resident secondOperator;

  /** Guards the child too, and must not learn where the child lives or is treated. */
  final Resident father;

  /** A practitioner to whom the mother granted her records. */
  final Resident doctor;

  final UUID doctorPractitioner;

  /** A nurse to whom nobody granted anything yet. */
  final Resident nurse;

  final UUID nursePractitioner;

  /** A practitioner to whom nobody granted anything. */
  final Resident otherDoctor;

  /** Emergency staff to whom nobody granted anything. */
  final Resident responder;

  /** A practitioner whose account an operator disables. */
  final Resident departing;

  final UUID departingPractitioner;

  /** For the test that revokes the token. */
  final Resident toBeRevoked;

  /** Gives the token up, by itself. */
  final Resident forgetting;

  /** Gives every token and sign-in up. */
  final Resident leaving;

  /** Has a token, and an account that was disabled afterwards. */
  final Resident disabled;

  /** An app that she let in. */
  final LetIn app;

  final Database.Place place;

  /** Where this town's mail comes in. */
  final Post post;

  /** Somebody who lives there. Without an account there is no token. */
  public record Resident(SubjectId self, String signInName, String token) {

    @Override
    public String toString() {
      return "Resident " + self;
    }
  }

  private Town(Database database, Consumer<World> others, Map<String, String> more) {
    post = Post.on(Server.freePort());
    int port = Server.freePort();
    Path data = folder();
    place = placeOf(database, data);
    System.setProperty("mp.jwt.verify.issuer", "http://localhost:" + port);
    LetIn.Yes yes;
    try (World world = World.at(place, data)) {
      world.clock().go();
      Household household = new Household(world);
      SubjectId she = household.mother();
      SubjectId ward = household.child();
      household.guards(she, ward);
      household.insured(she, INSURED);
      SubjectId somebody =
          household.register("遠野 太郎", "トオノ タロウ", Sex.MALE, LocalDate.of(1975, 5, 5));
      mother = resident(world, household, "mother", she);
      child = new Resident(ward, "", "");
      stranger = resident(world, household, "stranger", somebody);
      grandmother =
          resident(
              world,
              household,
              "grandmother",
              household.register("髙﨑 祖母", "タカサキ ソボ", Sex.FEMALE, LocalDate.of(1955, 6, 7)));
      toBeRevoked = resident(world, household, "revoked", somebody);
      forgetting = resident(world, household, "forgetting", somebody);
      leaving = resident(world, household, "leaving", somebody);
      disabled = disabled(world, household, somebody);
      SubjectId he = household.register("髙﨑 別", "タカサキ ベツ", Sex.MALE, LocalDate.of(1982, 3, 3));
      household.guards(he, ward);
      father = resident(world, household, "father", he);
      Caller treating = household.worksAt("見本病院", LocalDate.of(2020, 4, 1), null);
      household.grants(she, treating);
      doctor = new Resident(somebody, "", token(world, treating));
      doctorPractitioner = treating.affiliation().practitioner();
      Caller nursing = household.worksAs(Practitioner.Profession.NURSE, "見本病院");
      nurse = new Resident(somebody, "", token(world, nursing));
      nursePractitioner = nursing.affiliation().practitioner();
      Caller idle = household.worksAt("別の病院", LocalDate.of(2020, 4, 1), null);
      otherDoctor = new Resident(somebody, "", token(world, idle));
      responder = new Resident(somebody, "", token(world, household.respondsAt("見本救急")));
      Caller departs = household.worksAt("去る病院", LocalDate.of(2020, 4, 1), null);
      departing = new Resident(somebody, "", token(world, departs));
      departingPractitioner = departs.affiliation().practitioner();
      Caller clerk = household.operator();
      household.shields(ward, he, clerk);
      operator = new Resident(somebody, "", token(world, clerk));
      secondOperator = new Resident(somebody, "", token(world, household.operator()));
      yes = LetIn.into(world, clerk, household.signsInAs("letting", she), she);
      others.accept(world);
    }
    Map<String, String> settings = settings(database);
    settings.putAll(more);
    server = new Server(data, port, settings).start();
    app = new LetIn(server, yes);
  }

  /** The one town that the tests of this run share. */
  public static synchronized Town shared() {
    if (shared == null) {
      Town town = new Town(database(), world -> {}, Map.of());
      shared = town;
      Runtime.getRuntime().addShutdownHook(new Thread(town.server::close));
    }
    return shared;
  }

  /** A town that a test may kill. */
  public static Town ofItsOwn() {
    return ofItsOwn(world -> {});
  }

  /** A town that a test may kill, in which others live too. */
  public static Town ofItsOwn(Consumer<World> others) {
    return new Town(Database.H2, others, Map.of());
  }

  /** A town that a test may kill, whose server is set so. */
  static Town ofItsOwn(Map<String, String> settings) {
    return new Town(Database.H2, world -> {}, settings);
  }

  /** On which database this run's shared town is. */
  static Database database() {
    return Database.valueOf(System.getProperty("mimamori.test.database", "H2"));
  }

  public Server server() {
    return server;
  }

  public Resident mother() {
    return mother;
  }

  public Resident child() {
    return child;
  }

  public Resident father() {
    return father;
  }

  public Resident doctor() {
    return doctor;
  }

  public Resident operator() {
    return operator;
  }

  /** An app that she let read everything. */
  public LetIn app() {
    return app;
  }

  /** Confirms what the operator recorded. */
  public Resident secondOperator() {
    return secondOperator;
  }

  /** A practitioner to whom nobody granted anything. */
  public Resident otherDoctor() {
    return otherDoctor;
  }

  public Post post() {
    return post;
  }

  /** Where its records are, for whoever counts them past the server. */
  public Database.Place place() {
    return place;
  }

  /** Emergency staff to whom nobody granted anything. */
  public Resident responder() {
    return responder;
  }

  public Resident forgetting() {
    return forgetting;
  }

  public Resident leaving() {
    return leaving;
  }

  private static Database.Place placeOf(Database database, Path data) {
    return switch (database) {
      case H2 -> database.inFile(data.resolve("db").resolve("mimamori"), password(data));
      case POSTGRESQL -> database.fresh("town");
    };
  }

  private Map<String, String> settings(Database database) {
    Map<String, String> settings = new HashMap<>(post.settings());
    settings.put("PHR_HEAP", "512m");
    settings.put("PHR_APPS", "open");
    if (database == Database.POSTGRESQL) {
      settings.put("PHR_DATABASE_URL", place.url());
      settings.put("PHR_DATABASE_USER", place.user());
      settings.put("PHR_DATABASE_PASSWORD", place.password());
    }
    return settings;
  }

  /** Where {@code ./run} looks for the password of its H2 file. */
  private static String password(Path data) {
    try {
      Path file = data.resolve("secrets").resolve("mimamori.database.password");
      Files.createDirectories(file.getParent());
      Files.createDirectories(data.resolve("db"));
      Files.writeString(file, "only-for-tests");
      return "only-for-tests";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "town-")
          .toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Resident resident(World world, Household people, String word, SubjectId self) {
    Caller caller = people.signsInAs(word, self);
    return new Resident(self, people.name(word), token(world, caller));
  }

  private static Resident disabled(World world, Household people, SubjectId self) {
    Caller caller = people.signsInAs("disabled", self);
    Resident resident = new Resident(self, people.name("disabled"), token(world, caller));
    world.inTransaction(
        () -> {
          Account account = world.the(Accounts.class).find(caller.account()).orElseThrow();
          account.disable(world.clock().instant());
          return account;
        });
    return resident;
  }

  private static String token(World world, Caller caller) {
    return world.the(AccessTokens.class).issue(caller, "a test", Duration.ofHours(1)).token();
  }
}
