package jp.mimamori.intake.checkup;

import java.util.Optional;
import java.util.Set;
import jp.mimamori.intake.Element;
import jp.mimamori.intake.Xml;
import jp.mimamori.intake.XmlNotReadable;
import jp.mimamori.intake.Zip;
import jp.mimamori.intake.ZipNotReadable;
import org.jspecify.annotations.Nullable;

/** What the files of an archive say about each other; the schemas check none of it. */
final class ArchiveChecks {

  private static final String NAMESPACE =
      "https://www.mhlw.go.jp/stf/seisakunitsuite/bunya/0000161103.html";

  /** Still written by programs of earlier terms. */
  private static final String OLD_NAMESPACE = "http://tokuteikenshin.jp/checkup/2007";

  private static final Set<String> NAMESPACES = Set.of(NAMESPACE, OLD_NAMESPACE);

  private final Zip zip;
  private final ArchiveContents contents;
  private final Findings findings;

  ArchiveChecks(Zip zip, ArchiveContents contents, Findings findings) {
    this.zip = zip;
    this.contents = contents;
    this.findings = findings;
  }

  /** One of our small XML files; empty when it is not readable or something else. */
  static Optional<Element> read(Zip zip, Zip.Entry entry, String root) {
    try {
      Element element = Xml.read(zip.read(entry));
      boolean isIt = element.name().equals(root) && NAMESPACES.contains(element.namespace());
      return isIt ? Optional.of(element) : Optional.empty();
    } catch (XmlNotReadable | ZipNotReadable e) {
      return Optional.empty();
    }
  }

  static boolean isOld(Element element) {
    return element.namespace().equals(OLD_NAMESPACE);
  }

  void check(String zipName) {
    Zip.Entry entry = contents.index;
    if (entry == null) {
      findings.add(CheckupFinding.INDEX_MISSING, "");
      return;
    }
    Element index = read(zip, entry, "index").orElse(null);
    if (index == null) {
      findings.add(CheckupFinding.INDEX_NOT_READABLE, entry.name());
      return;
    }
    if (isOld(index)) {
      findings.add(CheckupFinding.NAMESPACE_OLD, entry.name());
    }
    date(index, entry);
    count(index, entry);
    names(index, entry, zipName);
    claims();
    summary(contents.summary);
  }

  private void date(Element index, Zip.Entry entry) {
    String created = index.at("creationTime").attribute("value");
    if (!created.isEmpty() && CheckupDates.parse(created).isEmpty()) {
      findings.add(CheckupFinding.DATE_IMPOSSIBLE, entry.name() + " creationTime", created);
    }
  }

  private void count(Element index, Zip.Entry entry) {
    String told = index.at("totalRecordCount").attribute("value").strip();
    int counted = contents.results.size() + contents.guidance.size();
    if (!isCount(told, counted)) {
      findings.add(CheckupFinding.INDEX_COUNT, entry.name(), told, Integer.toString(counted));
    }
    if (contents.results.isEmpty()) {
      findings.add(CheckupFinding.NO_DOCUMENTS, "DATA");
    }
  }

  /** Downloads get renamed, so the folder's name counts before the file's. */
  private void names(Element index, Zip.Entry entry, String zipName) {
    String folder = contents.root();
    if (!folder.isEmpty() && !zipName.isEmpty() && !folder.equals(zipName)) {
      findings.add(CheckupFinding.FOLDER_NAME, folder, folder, zipName);
    }
    ArchiveName name = ArchiveName.parse(folder).or(() -> ArchiveName.parse(zipName)).orElse(null);
    if (name == null) {
      return;
    }
    String sender = index.at("sender", "id").attribute("extension").strip();
    String receiver = index.at("receiver", "id").attribute("extension").strip();
    if (!sender.isEmpty() && !ArchiveName.isSame(sender, name.sender())) {
      findings.add(CheckupFinding.SENDER_DIFFERS, entry.name(), sender, name.sender());
    }
    if (!receiver.isEmpty() && !ArchiveName.isSame(receiver, name.receiver())) {
      findings.add(CheckupFinding.RECEIVER_DIFFERS, entry.name(), receiver, name.receiver());
    }
  }

  /** Result and claim have the same name but for the first letter. */
  private void claims() {
    if (contents.claims.isEmpty()) {
      return;
    }
    contents.results.forEach(
        (file, entry) -> {
          if (!contents.claims.containsKey("c" + file.substring(1))) {
            findings.add(CheckupFinding.CLAIM_MISSING, entry.name());
          }
        });
    contents.claims.forEach(
        (file, entry) -> {
          if (!contents.results.containsKey("h" + file.substring(1))) {
            findings.add(CheckupFinding.CLAIM_WITHOUT_RESULT, entry.name());
          }
        });
  }

  private void summary(Zip.@Nullable Entry entry) {
    if (entry == null) {
      return;
    }
    String told =
        read(zip, entry, "summary")
            .map(summary -> summary.at("totalSubjectCount").attribute("value").strip())
            .orElse("?");
    if (!isCount(told, contents.claims.size())) {
      findings.add(
          CheckupFinding.SUMMARY_COUNT,
          entry.name(),
          told,
          Integer.toString(contents.claims.size()));
    }
  }

  private static boolean isCount(String told, int counted) {
    return told.matches("\\d{1,9}") && Integer.parseInt(told) == counted;
  }
}
