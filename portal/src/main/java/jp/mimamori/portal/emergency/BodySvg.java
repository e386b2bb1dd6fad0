package jp.mimamori.portal.emergency;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A body of our own drawing, seen from one side, with numbered marks. The limbs are thick strokes:
 * all of them once in the colour of the outline, then a little thinner in that of the body.
 */
public final class BodySvg {

  private static final String BODY =
      """
      <ellipse cx="50" cy="16" rx="11" ry="14"/><path d="M50 26V44" stroke-width="10"/>\
      <rect x="34" y="40" width="32" height="52" rx="12"/><rect x="33" y="80" width="34" height="20" rx="10"/>\
      <path d="M33 47L25 72L16 98M67 47L75 72L84 98" stroke-width="11"/>\
      <circle cx="14" cy="104" r="6"/><circle cx="86" cy="104" r="6"/>\
      <path d="M42 94L41 140V184M58 94L59 140V184" stroke-width="15"/>\
      <ellipse cx="39" cy="189" rx="9" ry="6"/><ellipse cx="61" cy="189" rx="9" ry="6"/>""";

  private static final String SIDE =
      """
      <ellipse cx="49" cy="16" rx="12" ry="14"/><circle cx="37" cy="18" r="2.5"/>\
      <path d="M51 26V44" stroke-width="10"/><rect x="36" y="40" width="25" height="58" rx="12"/>\
      <path d="M48 92V184" stroke-width="16"/><path d="M48 190H38" stroke-width="10"/>""";

  private static final String ARM =
      """
      <path d="M55 49L58 76L54 102" stroke-width="9"/><circle cx="53" cy="107" r="5"/>""";

  private static final String FACE =
      """
      <g fill="#4a5875"><circle cx="46" cy="15" r="1.3"/><circle cx="54" cy="15" r="1.3"/></g>\
      <path d="M46 22q4 3 8 0" fill="none" stroke="#4a5875"/>""";

  private static final String SPINE =
      """
      <path d="M50 44V92" stroke="#4a5875" stroke-dasharray="2 3" fill="none"/>""";

  private static final String EYE =
      """
      <circle cx="42" cy="15" r="1.3" fill="#4a5875"/>\
      <path d="M52 14q5 4 0 8" stroke="#4a5875" fill="none"/>""";

  private BodySvg() {}

  /**
   * The drawing as SVG.
   *
   * @param side front, back, left or right
   */
  public static String of(String side, List<Mark> marks) {
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 200" font-family="sans-serif">\
    %s%s</svg>"""
        .formatted(figure(side), marks.stream().map(BodySvg::mark).collect(Collectors.joining()));
  }

  private static String figure(String side) {
    return switch (side) {
      case "front" -> limbs(BODY) + FACE;
      case "back" -> limbs(BODY) + SPINE;
      case "left" -> limbs(SIDE) + limbs(ARM) + EYE;
      default ->
          "<g transform=\"translate(100 0) scale(-1 1)\">"
              + limbs(SIDE)
              + limbs(ARM)
              + EYE
              + "</g>";
    };
  }

  /** The outline stands out by one unit everywhere. */
  private static String limbs(String shapes) {
    StringBuilder outline = new StringBuilder();
    for (String shape : shapes.split("(?<=/>)")) {
      outline.append(
          shape.contains("stroke-width")
              ? wider(shape)
              : shape.replace("/>", " stroke-width=\"2\"/>"));
    }
    String common = "stroke-linecap=\"round\" stroke-linejoin=\"round\"";
    return "<g fill=\"#4a5875\" stroke=\"#4a5875\" "
        + common
        + ">"
        + strokesOnly(outline.toString())
        + "</g><g fill=\"#d5deee\" stroke=\"#d5deee\" stroke-width=\"0\" "
        + common
        + ">"
        + strokesOnly(shapes)
        + "</g>";
  }

  private static String wider(String shape) {
    String width = shape.replaceAll(".*stroke-width=\"(\\d+)\".*", "$1");
    return shape.replace(
        "stroke-width=\"" + width + "\"", "stroke-width=\"" + (Integer.parseInt(width) + 2) + "\"");
  }

  private static String strokesOnly(String shapes) {
    return shapes.replace("<path ", "<path fill=\"none\" ");
  }

  private static String mark(Mark mark) {
    return String.format(
        Locale.ROOT,
        "<circle cx=\"%1$.1f\" cy=\"%2$.1f\" r=\"5\" fill=\"#0017c1\" stroke=\"#fff\" stroke-width=\"1\"/>"
            + "<text x=\"%1$.1f\" y=\"%3$.1f\" font-size=\"6\" font-weight=\"700\" fill=\"#fff\""
            + " text-anchor=\"middle\">%4$d</text>",
        mark.x(),
        mark.y() * 2,
        mark.y() * 2 + 2.1,
        mark.number());
  }
}
