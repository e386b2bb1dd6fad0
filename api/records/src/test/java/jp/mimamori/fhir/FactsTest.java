package jp.mimamori.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FactsTest {

  @Test
  void tellsAVaccination() {
    assertThat(
            Facts.of(
                json(
                    """
                    {'resourceType':'Immunization','status':'completed','vaccineCode':{'text':'日本脳炎'},
                     'occurrenceDateTime':'2024-05','lotNumber':'JE123',
                     'performer':[{'actor':{'display':'あおば内科'}}]}
                    """)))
        .containsExactly(
            new Fact(Fact.Label.WHAT, "日本脳炎"),
            new Fact(Fact.Label.STATUS, "completed"),
            new Fact(Fact.Label.WHEN, "2024-05"),
            new Fact(Fact.Label.LOT, "JE123"),
            new Fact(Fact.Label.BY_WHOM, "あおば内科"));
  }

  @Test
  void tellsAnAllergyWithItsReactions() {
    assertThat(
            Facts.of(
                json(
                    """
                    {'resourceType':'AllergyIntolerance','code':{'text':'鶏卵'},'criticality':'high',
                     'clinicalStatus':{'coding':[{'code':'active'}]},
                     'reaction':[{'manifestation':[{'text':'じんま疹'},{'text':'せき'}]}]}
                    """)))
        .contains(
            new Fact(Fact.Label.CRITICALITY, "high"),
            new Fact(Fact.Label.CLINICAL_STATUS, "active"),
            new Fact(Fact.Label.REACTION, "じんま疹"),
            new Fact(Fact.Label.REACTION, "せき"));
  }

  @Test
  void tellsAnsweredQuestionsHoweverDeep() {
    assertThat(
            Facts.of(
                json(
                    """
                    {'resourceType':'QuestionnaireResponse','item':[{'item':[
                      {'text':'朝食をとりますか','answer':[{'valueBoolean':true}]}]}]}
                    """)))
        .containsExactly(new Fact(Fact.Label.QUESTION, "朝食をとりますか　✓"));
  }

  @Test
  void showsTheWordsOfANarrativeWithoutItsMarkup() {
    assertThat(Narrative.text("<div><p>a &lt;b&gt;</p><script>x</script>c&#12354;</div>"))
        .isEqualTo("a <b>\nxcあ");
  }

  @Test
  void tellsNothingOfWhatIsNoResource() {
    assertThat(Facts.of(json("[1]"))).isEmpty();
    assertThat(Facts.of(json("{'code':5,'note':'x','section':[3],'item':{'item':[]}}"))).isEmpty();
  }

  private static byte[] json(String text) {
    return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }
}
