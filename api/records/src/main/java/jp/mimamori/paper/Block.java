package jp.mimamori.paper;

import java.util.List;

/** One piece of a paper. Texts are words, never markup; too long ones are cut and end in "…". */
public sealed interface Block {

  /**
   * More lines than a table or a list of ours needs; whoever has more says how many are left out.
   */
  int MOST_ROWS = 500;

  /** More columns than fit across a sheet. */
  int MOST_COLUMNS = 8;

  /** The name of a part. */
  record Heading(String text) implements Block {}

  /** A paragraph. */
  record Paragraph(String text) implements Block {}

  /** Words in a frame. */
  record Notice(String text) implements Block {}

  /** Points, one under the other. */
  record Points(List<String> texts) implements Block {

    /** Holds it to its bound. */
    public Points {
      texts = List.copyOf(texts);
      bounded(texts.size(), MOST_ROWS);
    }
  }

  /** Names with their values. */
  record Facts(List<Paper.Fact> facts) implements Block {

    /** Holds it to its bound. */
    public Facts {
      facts = List.copyOf(facts);
      bounded(facts.size(), MOST_ROWS);
    }
  }

  /** A table with a head; each row has as many cells as the head. */
  record Table(List<String> head, List<List<String>> rows) implements Block {

    /** Holds it to its bounds. */
    public Table {
      head = List.copyOf(head);
      rows = rows.stream().map(List::copyOf).toList();
      bounded(rows.size(), MOST_ROWS);
      bounded(head.size(), MOST_COLUMNS);
      for (List<String> row : rows) {
        if (row.size() != head.size()) {
          throw new IllegalArgumentException("a row is not as long as the head");
        }
      }
    }
  }

  private static void bounded(int size, int most) {
    if (size > most) {
      throw new IllegalArgumentException("more than " + most);
    }
  }
}
