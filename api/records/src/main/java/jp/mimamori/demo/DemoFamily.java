package jp.mimamori.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Japan;
import jp.mimamori.upload.FollowingImports;
import jp.mimamori.upload.ImportingFiles;

/** Puts the invented family into a new demo database, through the doors that everybody takes. */
@ApplicationScoped
public class DemoFamily {

  /** The password of every demo account; a production start refuses a demo database. */
  public static final String PASSWORD = "mimamori-demo-2026";

  private static final System.Logger LOG = System.getLogger(DemoFamily.class.getName());
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  @Inject MovingIn movingIn;
  @Inject FirstLooks firstLooks;
  @Inject FirstGrants firstGrants;
  @Inject FirstSharing firstSharing;
  @Inject FirstDataset firstDataset;
  @Inject FirstEmergency firstEmergency;
  @Inject ImportingFiles importing;
  @Inject FollowingImports following;
  @Inject Clock clock;

  /**
   * Registers the family and its helpers, makes their accounts and takes their records in through
   * the real importers. Where a process ended in the middle of it, it goes on: who is there is not
   * registered again, and a paper that is stored is known.
   *
   * @param since when the database was made; the papers are dated by that day
   */
  public void moveIn(Instant since) {
    long began = System.nanoTime();
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(since, Japan.ZONE);
    FamilyPapers papers = new FamilyPapers(today);
    MovingIn.Household household = movingIn.moveIn(now, today);
    int count = 0;
    for (Paper paper : papers.single()) {
      Caller caller = household.callerOf(paper, clock.instant());
      importing.upload(caller, household.id(paper.about()), paper.upload());
      count++;
    }
    long single = System.nanoTime();
    UUID archive = importing.upload(household.operator(), null, papers.archive());
    await(household.operator(), archive);
    firstGrants.give(household);
    firstLooks.look(household);
    firstSharing.grant(household, clock.instant());
    firstDataset.enter(household, clock.instant());
    firstEmergency.happen(household, today, clock.instant());
    LOG.log(
        System.Logger.Level.INFO,
        "the demo family moved in within {0} ms: {1} documents, {2} ms each",
        (System.nanoTime() - began) / 1_000_000,
        count,
        (single - began) / 1_000_000 / count);
  }

  /** Says who can sign in; on every start of a demonstration. */
  public void introduce(PrintStream out) {
    out.println();
    out.println("  デモのアカウント（人物・施設・データはすべて架空です）");
    out.println("  Demo accounts (all people, institutions and data are invented)");
    out.println();
    line(out, "haruka", Member.HARUKA.fullName() + "：母", "mother; sees both children too");
    line(out, "kenta", Member.KENTA.fullName() + "：父", "father; sees both children too");
    line(
        out,
        "chiyo",
        Member.CHIYO.fullName() + "：祖母",
        "grandmother; her own records, and Hinata's that are shared with her");
    for (Staff one : Staff.values()) {
      line(
          out,
          one.signInName(),
          one.fullName() + "：" + one.japanese(),
          one.english() + ", " + one.place().title());
    }
    line(
        out,
        FirstHelpers.NURSE,
        FirstHelpers.NURSE_NAME + "：学校の看護師",
        "school nurse; Hinata's records on school days");
    line(out, "unyo", "運用担当者", "operator");
    out.println();
    out.println("  パスワード（全員同じです） / password of all: " + PASSWORD);
    out.println();
    out.flush();
  }

  private static void line(PrintStream out, String name, String japanese, String english) {
    out.printf("    %-15s %s / %s%n", name, japanese, english);
  }

  /** An archive is worked on in the background; nobody else is to begin with it again. */
  private void await(Caller operator, UUID job) {
    long began = System.nanoTime();
    while (!following.report(operator, job).job().isEnded()
        && System.nanoTime() - began < PATIENCE_NANOS) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }
}
