package jp.mimamori.portal.intake;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Sheet;
import jp.mimamori.portal.part.Size;
import jp.mimamori.upload.ImportJob;

/** What was uploaded before, newest first. */
public class EarlierUploads extends Panel {

  private static final long serialVersionUID = 1L;
  private static final int AT_FIRST = 8;

  /**
   * @param path in front of an upload's id
   */
  public EarlierUploads(List<ImportJob> jobs, String path) {
    super();
    setId("earlier-uploads");
    add(new com.vaadin.flow.component.html.H2(getTranslation("uploads.title")));
    if (jobs.isEmpty()) {
      add(new Paragraph(getTranslation("uploads.none")));
      return;
    }
    Sheet sheet =
        new Sheet(
            getTranslation("uploads.title"),
            List.of(
                getTranslation("uploads.file"),
                getTranslation("uploads.when"),
                getTranslation("uploads.size"),
                getTranslation("uploads.state")));
    jobs.stream().limit(AT_FIRST).forEach(job -> row(sheet, path, job));
    add(sheet);
    if (jobs.size() > AT_FIRST) {
      add(more(sheet, path, jobs.subList(AT_FIRST, jobs.size())));
    }
  }

  private Button more(Sheet sheet, String path, List<ImportJob> older) {
    Button more = new Button(getTranslation("timeline.more"));
    more.setId("earlier-uploads-more");
    more.addClickListener(
        click -> {
          older.forEach(job -> row(sheet, path, job));
          more.setVisible(false);
        });
    return more;
  }

  private void row(Sheet sheet, String path, ImportJob job) {
    sheet.row(
        new Link(path + job.id(), job.fileName().isBlank() ? "—" : job.fileName()),
        Sheet.cell(Days.moment(job.startedAt(), getLocale())),
        Sheet.cell(Size.words(job.size())),
        Sheet.cell(JobReport.state(job, getLocale())));
  }
}
