package jp.mimamori.intake.checkup;

import java.util.ArrayList;
import java.util.List;
import jp.mimamori.intake.Draft;
import jp.mimamori.intake.Finding;
import jp.mimamori.intake.Reading;
import jp.mimamori.intake.Upload;
import jp.mimamori.intake.Zip;
import jp.mimamori.intake.ZipNotReadable;
import org.jspecify.annotations.Nullable;

/**
 * A 特定健診 archive (送付用ファイルアーカイブ): the results of many people in one zip. What is wrong with the
 * archive as a whole is a finding and, where it refuses, leaves no entries; what is wrong with one
 * document refuses that one alone.
 *
 * <p>Documents are inflated one by one when they are asked for; the archive holds on to the zip's
 * bytes.
 */
public final class CheckupArchive {

  private static final CheckupImporter IMPORTER = new CheckupImporter();

  private final List<Finding> findings;
  private final List<Entry> entries;

  private CheckupArchive(List<Finding> findings, List<Entry> entries) {
    this.findings = List.copyOf(findings);
    this.entries = List.copyOf(entries);
  }

  public static boolean recognises(Upload upload) {
    return Zip.recognises(upload.bytes());
  }

  /** Opens the archive and checks its files against each other; reads no result yet. */
  public static CheckupArchive read(Upload upload) {
    Findings findings = new Findings();
    try {
      Zip zip = Zip.open(upload.bytes());
      ArchiveContents contents = new ArchiveContents(zip, findings);
      new ArchiveChecks(zip, contents, findings).check(plainName(upload.fileName()));
      return findings.refuse() ? refused(findings) : of(zip, contents, findings);
    } catch (ZipNotReadable e) {
      findings.add(code(e.reason()), e.place(), Integer.toString(Zip.MAX_ENTRIES));
      return refused(findings);
    }
  }

  /** About the archive as a whole; the place is the name of an entry. */
  public List<Finding> findings() {
    return findings;
  }

  public boolean isRefused() {
    return findings.stream().anyMatch(Finding::refuses);
  }

  /** The result documents by name; none when the archive is refused. */
  public List<Entry> entries() {
    return entries;
  }

  /** One result document of the archive. */
  public static final class Entry {

    private final Zip zip;
    private final Zip.Entry result;
    private final Zip.@Nullable Entry claim;

    private Entry(Zip zip, Zip.Entry result, Zip.@Nullable Entry claim) {
      this.zip = zip;
      this.result = result;
      this.claim = claim;
    }

    /** Its path in the archive. */
    public String name() {
      return result.name();
    }

    /** Inflates the document; no bytes when the entry is broken, which reading it tells. */
    public Upload upload() {
      try {
        return new Upload(name(), zip.read(result));
      } catch (ZipNotReadable e) {
        return new Upload(name(), new byte[0]);
      }
    }

    /** Reads the document and holds it against its claim, where there is one. */
    public Reading reading() {
      try {
        Reading own = IMPORTER.read(new Upload(name(), zip.read(result)));
        return claim == null ? own : against(claim, own);
      } catch (ZipNotReadable e) {
        return Reading.refused(Finding.of(CheckupFinding.ENTRY_BROKEN, name()));
      }
    }

    private Reading against(Zip.Entry claimEntry, Reading own) {
      List<Finding> all = new ArrayList<>(own.findings());
      all.addAll(ArchiveClaim.findings(zip, claimEntry, own.draft().map(Draft::claim)));
      return own.draft()
          .filter(draft -> all.stream().noneMatch(Finding::refuses))
          .map(draft -> Reading.of(draft, all))
          .orElseGet(() -> Reading.refused(all));
    }
  }

  private static CheckupArchive refused(Findings findings) {
    return new CheckupArchive(findings.list(), List.of());
  }

  private static CheckupArchive of(Zip zip, ArchiveContents contents, Findings findings) {
    List<Entry> entries = new ArrayList<>(contents.results.size());
    contents.results.forEach(
        (file, result) ->
            entries.add(new Entry(zip, result, contents.claims.get("c" + file.substring(1)))));
    return new CheckupArchive(findings.list(), entries);
  }

  /** The file's own name without a path that a browser may send, and without its ending. */
  private static String plainName(String fileName) {
    String name = fileName.substring(fileName.replace('\\', '/').lastIndexOf('/') + 1);
    return name.endsWith(".zip") ? name.substring(0, name.length() - 4) : name;
  }

  private static CheckupFinding code(ZipNotReadable.Reason reason) {
    return switch (reason) {
      case BROKEN -> CheckupFinding.ZIP_BROKEN;
      case ENCRYPTED -> CheckupFinding.ZIP_ENCRYPTED;
      case TOO_LARGE -> CheckupFinding.ZIP_TOO_LARGE;
      case TOO_MANY -> CheckupFinding.ZIP_TOO_MANY;
      case UNSAFE_NAME -> CheckupFinding.ZIP_UNSAFE_NAME;
      case LINK -> CheckupFinding.ZIP_LINK;
      case SAME_NAME -> CheckupFinding.ZIP_SAME_NAME;
    };
  }
}
