package jp.mimamori.intake.checkup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jp.mimamori.intake.Zip;
import org.jspecify.annotations.Nullable;

/** The files of a checkup archive by what they are for. */
final class ArchiveContents {

  /** Notes about files that do not belong there; more would only repeat themselves. */
  private static final int MOST_NOTES = 50;

  final Map<String, Zip.Entry> results = new TreeMap<>();
  final Map<String, Zip.Entry> claims = new TreeMap<>();
  final List<Zip.Entry> guidance = new ArrayList<>();
  Zip.@Nullable Entry index;
  Zip.@Nullable Entry summary;
  private int notes;

  ArchiveContents(Zip zip, Findings findings) {
    zip.entries().forEach(entry -> sort(entry, findings));
  }

  /** The name without folder and ending, in lower case. */
  static String file(Zip.Entry entry) {
    String path = entry.name();
    return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  /** The folder that everything is in; empty when there is none. */
  String root() {
    if (index == null) {
      return "";
    }
    String[] steps = index.name().split("/");
    return steps.length < 2 ? "" : steps[steps.length - 2];
  }

  private void sort(Zip.Entry entry, Findings findings) {
    String[] steps = entry.name().split("/");
    String file = file(entry);
    String folder = steps.length < 2 ? "" : steps[steps.length - 2].toUpperCase(Locale.ROOT);
    boolean isXml = file.endsWith(".xml");
    if (entry.name().contains("XSD/") || isLitter(entry.name(), file)) {
      return;
    }
    if (folder.equals("DATA") && isXml && file.startsWith("g")) {
      guidance.add(entry);
      note(findings, CheckupFinding.ENTRY_IGNORED, entry);
    } else if (folder.equals("DATA") && isXml) {
      put(results, file, entry, findings);
    } else if (folder.equals("CLAIMS") && isXml) {
      put(claims, file, entry, findings);
    } else if (isXml && file.startsWith("ix") && index == null) {
      index = entry;
    } else if (isXml && file.startsWith("su") && summary == null) {
      summary = entry;
    } else {
      note(
          findings,
          file.endsWith(".zip") ? CheckupFinding.ZIP_IN_ZIP : CheckupFinding.ENTRY_IGNORED,
          entry);
    }
  }

  /** Two folders may hold files of one name; which one would count is anybody's guess. */
  private static void put(
      Map<String, Zip.Entry> files, String file, Zip.Entry entry, Findings findings) {
    if (files.put(file, entry) != null) {
      findings.add(CheckupFinding.ZIP_SAME_NAME, entry.name());
    }
  }

  private void note(Findings findings, CheckupFinding code, Zip.Entry entry) {
    if (notes++ < MOST_NOTES) {
      findings.add(code, entry.name());
    }
  }

  private static boolean isLitter(String name, String file) {
    return name.startsWith("__MACOSX/") || file.equals(".ds_store") || file.equals("thumbs.db");
  }
}
