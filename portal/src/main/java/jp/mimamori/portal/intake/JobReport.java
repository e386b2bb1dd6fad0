package jp.mimamori.portal.intake;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.HashSet;
import java.util.Locale;
import java.util.UUID;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Texts;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.upload.FollowingImports;
import jp.mimamori.upload.ImportItem;
import jp.mimamori.upload.ImportJob;
import org.jspecify.annotations.Nullable;

/** What became of one upload; while it is worked on, a bar that follows it. */
public class JobReport extends Panel {

  private static final long serialVersionUID = 1L;
  private static final int POLL = 1_500;

  private final transient FollowingImports following;
  private final transient SignedIn signedIn;
  private final UUID id;
  private final Div underway = new Div();
  private @Nullable Registration polling;

  public JobReport(FollowingImports following, SignedIn signedIn, UUID id) {
    super();
    this.following = following;
    this.signedIn = signedIn;
    this.id = id;
    addClassName("job");
  }

  @Override
  protected void onAttach(AttachEvent event) {
    if (!show().isEnded()) {
      followers(event.getUI()).add(this);
      event.getUI().setPollInterval(POLL);
      polling = event.getUI().addPollListener(poll -> follow());
    }
  }

  @Override
  protected void onDetach(DetachEvent event) {
    stop(event.getUI());
  }

  private void follow() {
    ImportJob job = following.progress(signedIn.caller(), id);
    if (job.isEnded()) {
      show();
      getUI().ifPresent(this::stop);
      return;
    }
    underway.removeAll();
    underway.add(bar(job));
  }

  /** The page goes on asking as long as another upload on it is worked on. */
  private void stop(UI ui) {
    if (polling != null) {
      polling.remove();
      polling = null;
      followers(ui).remove(this);
      if (followers(ui).isEmpty()) {
        ui.setPollInterval(-1);
      }
    }
  }

  private static Followers followers(UI ui) {
    Followers followers = ComponentUtil.getData(ui, Followers.class);
    if (followers == null) {
      followers = new Followers();
      ComponentUtil.setData(ui, Followers.class, followers);
    }
    return followers;
  }

  /** The reports on a page that follow an upload. */
  private static final class Followers extends HashSet<JobReport> {
    private static final long serialVersionUID = 1L;
  }

  private ImportJob show() {
    FollowingImports.Report report = following.report(signedIn.caller(), id);
    ImportJob job = report.job();
    removeAll();
    add(new H2(job.fileName()));
    if (!job.isEnded()) {
      underway.removeAll();
      underway.add(bar(job));
      add(underway, new Paragraph(t("job.leave")));
    } else {
      add(outcome(job));
    }
    add(FindingList.of(report.findings(), getLocale()));
    if (job.kind() != ImportJob.Kind.ARCHIVE) {
      report.attention().forEach(item -> add(item(item)));
    } else if (job.isEnded()) {
      if (report.attention().size() < job.quarantined() + job.refused()) {
        add(new Paragraph(t("items.first", report.attention().size())));
      }
      add(AttentionList.of(report.attention(), getLocale()));
    }
    return job;
  }

  private Component bar(ImportJob job) {
    ProgressBar bar =
        new ProgressBar(0, Math.max(1, job.total()), Math.min(job.done(), job.total()));
    bar.setId("job-progress");
    bar.getElement().setAttribute("aria-label", t("job.progress"));
    Paragraph rests = new Paragraph(t("job.rests"));
    rests.setVisible(job.state() == ImportJob.State.WAITING);
    return new Panel(
        bar,
        rests,
        new Paragraph(t("job.counts", job.total(), job.done(), job.quarantined(), job.refused())));
  }

  private Note outcome(ImportJob job) {
    Note.Kind kind =
        job.state() == ImportJob.State.REFUSED
            ? Note.Kind.PROBLEM
            : job.quarantined() + job.refused() > 0 ? Note.Kind.ATTENTION : Note.Kind.DONE;
    Note note = new Note(kind, state(job, getLocale()));
    note.addClassName("outcome");
    return note;
  }

  private Component item(FollowingImports.ItemReport report) {
    ImportItem item = report.item();
    Panel panel = new Panel();
    panel.addClassName("job-item");
    if (!item.title().isEmpty()) {
      panel.add(new Paragraph(t("job.stored", item.title(), item.records(), item.newRecords())));
    }
    panel.add(FindingList.of(report.findings(), getLocale()));
    return panel;
  }

  /** What became of an upload, in a sentence. */
  static String state(ImportJob job, Locale locale) {
    if (job.state() == ImportJob.State.WAITING) {
      return Texts.of("job.waiting", locale, job.done(), job.total());
    }
    if (job.state() == ImportJob.State.RUNNING) {
      return Texts.of("job.running", locale, job.done(), job.total());
    }
    if (job.state() == ImportJob.State.REFUSED) {
      return Texts.of("job.refused", locale);
    }
    if (job.kind() == ImportJob.Kind.ARCHIVE) {
      return Texts.of(
          "job.archive",
          locale,
          job.total(),
          job.stored(),
          job.known(),
          job.quarantined(),
          job.refused());
    }
    return Texts.of(
        job.quarantined() > 0 ? "job.quarantined" : job.known() > 0 ? "job.known" : "job.done",
        locale);
  }

  private String t(String key, Object... arguments) {
    return getTranslation(key, arguments);
  }
}
