package jp.mimamori.rest.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StampedTest {

  private static final String META = "'meta':{'versionId':'1','lastUpdated':'2026-04-01T00:00:00Z'";

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "{'resourceType':'X','id':'a','n':1.50} # {'resourceType':'X','id':'a',%s},'n':1.50}",
        "{'resourceType':'X'} # {'resourceType':'X',%s}}",
        "{ } # {%s}}",
        "{ 'id' : 'a' , 'n' : [ {'meta':1} , -2e3 ] } # {'id' : 'a',%s},'n' : [ {'meta':1} , -2e3 ]}",
        "{'id':'a','meta':{'versionId':'9','lastUpdated':'x','_lastUpdated':{},'tag':[]},'t':true}"
            + " # {'id':'a',%s,'tag':[]},'t':true}",
        "{'text':'}\\\\','meta':{}} # {'text':'}\\\\',%s}}",
        "{'text':'\\\",{','id':'あ'} # {'text':'\\\",{','id':'あ',%s}}"
      })
  void saysWhichVersionItIsAndLeavesTheRest(String stored, String shown) {
    byte[] body =
        Stamped.of(quoted(stored).getBytes(UTF_8), "1", Instant.parse("2026-04-01T00:00:00Z"));

    assertThat(new String(body, UTF_8)).isEqualTo(quoted(shown.formatted(META)));
  }

  @Test
  void findsNoMembersInWhatIsNoObject() {
    assertThat(Members.of("[{\"a\":1}]".getBytes(UTF_8))).isEmpty();
  }

  private static String quoted(String text) {
    return text.replace('\'', '"');
  }
}
