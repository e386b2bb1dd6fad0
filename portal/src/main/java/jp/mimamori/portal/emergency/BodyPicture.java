package jp.mimamori.portal.emergency;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import jp.mimamori.emergency.Form;
import jp.mimamori.emergency.Labels;

/** The picture of the body from one side with its marks; the same in words for the ears. */
class BodyPicture extends Div {

  private static final long serialVersionUID = 1L;

  /** Where on the picture, in percent; nothing when it was a key that pressed. */
  private static final String ACROSS =
      "event.detail === 0 ? -1 : 100 * (event.clientX - element.parentElement.getBoundingClientRect().left)"
          + " / element.parentElement.getBoundingClientRect().width";

  private static final String DOWN =
      "event.detail === 0 ? -1 : 100 * (event.clientY - element.parentElement.getBoundingClientRect().top)"
          + " / element.parentElement.getBoundingClientRect().height";

  private final String side;
  private final transient Told told;
  private final Image image = new Image();

  BodyPicture(String side, List<Mark> marks, Told told) {
    this.side = side;
    this.told = told;
    addClassNames("body-picture", side);
    add(image);
    show(marks);
  }

  /** Draws these; the buttons stay where they are, and the focus with them. */
  final void show(List<Mark> marks) {
    List<Mark> here = marks.stream().filter(mark -> mark.side().equals(side)).toList();
    image.setSrc(
        "data:image/svg+xml,"
            + URLEncoder.encode(BodySvg.of(side, here), StandardCharsets.UTF_8)
                .replace("+", "%20"));
    image.setAlt(words(here));
  }

  private String words(List<Mark> marks) {
    Labels labels = told.labels();
    String seen = labels.choice(Form.theOne().the(Mark.path(1, "side")), side);
    String all =
        marks.stream()
            .map(
                mark ->
                    getTranslation(
                        "body.mark",
                        mark.number(),
                        mark.where(labels, told.locale()),
                        mark.kind(labels)))
            .collect(Collectors.joining(getTranslation("comma")));
    return all.isEmpty()
        ? getTranslation("body.picture.none", seen)
        : getTranslation("body.picture", seen, all);
  }

  /**
   * Lays a button over each zone.
   *
   * @param marking told of the zone, and of where it was touched
   */
  BodyPicture marking(BiConsumer<Zone, double[]> marking) {
    Div zones = new Div();
    zones.addClassName("zones");
    for (Zone zone : Zone.of(side)) {
      NativeButton button = new NativeButton();
      button.addClassNames("zone", zone.className());
      button.setId("mark-" + side + "-" + zone.className().replaceFirst("zone-[a-z]+-", ""));
      button.getElement().setAttribute("type", "button");
      button.getElement().setAttribute("aria-label", zone.words(side, told.locale()));
      button
          .getElement()
          .addEventListener(
              "click",
              event ->
                  marking.accept(
                      zone,
                      new double[] {
                        event.getEventData().getNumber(ACROSS), event.getEventData().getNumber(DOWN)
                      }))
          .addEventData(ACROSS)
          .addEventData(DOWN);
      zones.add(button);
    }
    add(zones);
    return this;
  }
}
