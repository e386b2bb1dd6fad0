package jp.mimamori.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a paper says, from the top to the bottom, without a thought for how it looks. Each sheet
 * tells at its foot whom it is about, the day and its number.
 *
 * @param title what paper this is; the only words that a reader shows without opening it, so it
 *     names nobody
 * @param about whom it is about, as people call that person
 * @param day when it was made
 */
public record Paper(String title, String about, LocalDate day, List<Block> blocks) {

  /** More blocks than any paper of ours needs. */
  public static final int MOST_BLOCKS = 200;

  /** Beginning with a title; what follows is added in order. */
  public static Paper titled(String title, String about, LocalDate day) {
    return new Paper(title, about, day, List.of());
  }

  /** Holds it to its bound. */
  public Paper {
    blocks = List.copyOf(blocks);
    if (blocks.size() > MOST_BLOCKS) {
      throw new IllegalArgumentException("more than " + MOST_BLOCKS + " blocks");
    }
  }

  /** With the name of a part. */
  public Paper heading(String text) {
    return with(new Block.Heading(text));
  }

  /** With a paragraph; a line break in it stays one. */
  public Paper paragraph(String text) {
    return with(new Block.Paragraph(text));
  }

  /** With words that must not be overlooked. */
  public Paper notice(String text) {
    return with(new Block.Notice(text));
  }

  /** With a list of points. */
  public Paper points(List<String> texts) {
    return with(new Block.Points(texts));
  }

  /** With what is the case, a name and a value in each line. */
  public Paper facts(List<Fact> facts) {
    return with(new Block.Facts(facts));
  }

  /** With a table; its head is repeated on each sheet that it goes on to. */
  public Paper table(List<String> head, List<List<String>> rows) {
    return with(new Block.Table(head, rows));
  }

  private Paper with(Block block) {
    List<Block> more = new ArrayList<>(blocks);
    more.add(block);
    return new Paper(title, about, day, more);
  }

  /** A name and a value. */
  public record Fact(String name, String value) {

    @Override
    public String toString() {
      return "Fact";
    }
  }

  @Override
  public String toString() {
    return "Paper " + day;
  }
}
