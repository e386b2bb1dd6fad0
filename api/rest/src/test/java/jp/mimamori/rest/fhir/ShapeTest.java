package jp.mimamori.rest.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import jp.mimamori.rest.fhir.Shape.Summary;
import org.junit.jupiter.api.Test;

class ShapeTest {

  private static final String WHOLE =
      "{'resourceType':'Observation','id':'a','meta':{'versionId':'1'},'text':{'div':'<div/>'},"
          + "'status':'final','code':{},'valueString':'x','_valueString':{},'note':[]}";
  private static final String TAG =
      "{'system':'http://terminology.hl7.org/CodeSystem/v3-ObservationValue','code':'SUBSETTED'}";

  @Test
  void leavesAWholeResourceAsItIs() {
    assertThat(shaped(Summary.FALSE, Set.of(), WHOLE)).isEqualTo(WHOLE);
  }

  @Test
  void keepsTheElementsThatAreNamedAndThoseThatHaveToBeThere() {
    assertThat(shaped(Summary.FALSE, Set.of("value"), WHOLE))
        .isEqualTo(
            "{'resourceType':'Observation','id':'a','meta':{'versionId':'1','tag':["
                + TAG
                + "]},'status':'final','code':{},'valueString':'x','_valueString':{}}");
  }

  @Test
  void keepsTheTagsThatThereAre() {
    assertThat(
            shaped(
                Summary.DATA, Set.of(), "{'resourceType':'X','meta':{'tag':[{'code':'t'}]},'a':1}"))
        .isEqualTo("{'resourceType':'X','meta':{'tag':[" + TAG + ",{'code':'t'}]},'a':1}");
    assertThat(shaped(Summary.DATA, Set.of(), "{'resourceType':'X','meta':{'tag':[ ]}}"))
        .isEqualTo("{'resourceType':'X','meta':{'tag':[" + TAG + "]}}");
    assertThat(shaped(Summary.TEXT, Set.of(), "{'resourceType':'X','a':1}"))
        .isEqualTo("{'resourceType':'X','meta':{'tag':[" + TAG + "]}}");
  }

  @Test
  void namesElementsOfWhatIsSearchedForAlone() {
    byte[] along =
        new Shape(Summary.FALSE, Set.of("value"))
            .along("Observation", quoted(WHOLE).getBytes(UTF_8));

    assertThat(new String(along, UTF_8)).isEqualTo(quoted(WHOLE));
  }

  private static String shaped(Summary summary, Set<String> elements, String body) {
    byte[] shaped = new Shape(summary, elements).of("Observation", quoted(body).getBytes(UTF_8));
    return new String(shaped, UTF_8).replace('"', '\'');
  }

  private static String quoted(String text) {
    return text.replace('\'', '"');
  }
}
