package jp.mimamori.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.PrintStream;
import jp.mimamori.demo.DemoFamily;
import jp.mimamori.emergency.WatchingFreshness;
import jp.mimamori.export.Exporting;
import jp.mimamori.identity.MakingAccounts;
import jp.mimamori.identity.PublicUrl;
import jp.mimamori.mail.MailWork;
import jp.mimamori.notice.NoticeWork;
import jp.mimamori.record.JudgingRecords;
import jp.mimamori.record.ListingCodes;
import jp.mimamori.store.Instance;
import jp.mimamori.store.Stop;
import jp.mimamori.store.WrongInstance;
import jp.mimamori.subscription.SubscriptionWork;
import jp.mimamori.upload.ImportingFiles;

/**
 * Claims the database, moves the demo family in or prints the first operator's link, goes on with
 * interrupted imports, and begins to tell people what there is to tell.
 */
@ApplicationScoped
public class Start {

  @Inject Instance instance;
  @Inject DemoFamily family;
  @Inject MakingAccounts accounts;
  @Inject ImportingFiles importing;
  @Inject JudgingRecords judging;
  @Inject ListingCodes codes;
  @Inject NoticeWork notices;
  @Inject WatchingFreshness freshness;
  @Inject Exporting exporting;
  @Inject MailWork mail;
  @Inject SubscriptionWork subscriptions;

  @Inject PublicUrl url;

  /** Called once, when the data source is there and before the first request. */
  public void begin() {
    claim();
    if (instance.isDemo()) {
      family.introduce(System.out);
    } else {
      accounts.inviteFirstOperator("運用担当者").ifPresent(secret -> printLink(secret.text()));
    }
    judging.resume();
    codes.resume();
    importing.resume();
    notices.begin(freshness::look, exporting::forgetOld);
    mail.begin();
    subscriptions.begin();
  }

  private void claim() {
    try {
      instance.claim();
      if (instance.isDemo() && !instance.isSettled()) {
        family.moveIn(instance.since());
        instance.settle();
      }
    } catch (WrongInstance wrong) {
      Stop.because(Stop.WRONG_INSTANCE, wrong.getMessage());
    }
  }

  private void printLink(String secret) {
    PrintStream out = System.out;
    out.println();
    out.println("  最初の運用担当者のアカウントを作るリンク（一度だけ、7日間使えます）:");
    out.println("  Set-up link for the first operator (works once, for 7 days):");
    out.println("  " + url.page("welcome/" + secret));
    out.println();
    out.flush();
  }
}
