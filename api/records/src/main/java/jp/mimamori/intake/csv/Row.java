package jp.mimamori.intake.csv;

import java.util.List;

/**
 * One record of a table as it stood in the file.
 *
 * @param place {@code line 12}, or {@code name line 12} when several files were joined
 * @param raw the record as written, without its line end
 * @param fields as written, quotes removed; field 0 is the record number of a notebook
 */
public record Row(String place, String raw, List<String> fields) {

  public Row {
    fields = List.copyOf(fields);
  }

  /** The first field. */
  public String number() {
    return text(0);
  }

  /** A field without surrounding spaces; empty when the record is shorter. */
  public String text(int index) {
    return index < fields.size() ? fields.get(index).strip() : "";
  }

  /** Whether spaces surround a field. */
  public boolean padded(int index) {
    return index < fields.size() && !fields.get(index).equals(text(index));
  }

  /** The fields from this one on that say something. */
  public boolean saysMoreThan(int known) {
    return fields.stream().skip(known).anyMatch(field -> !field.isBlank());
  }

  @Override
  public String toString() {
    return "Row at " + place;
  }
}
