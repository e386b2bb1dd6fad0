package jp.mimamori.portal.part;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DecoderResult;
import com.google.zxing.qrcode.decoder.Decoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrPictureTest {

  private static final int MARGIN = 4;
  private static final Pattern DOT = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
  private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) ");

  @Test
  void holdsTheVeryBytesOfShiftJis() throws Exception {
    byte[] content =
        "JAHISTC08,2\r\n1,見本 はなこ,2,19610709\r\n"
            .repeat(20)
            .getBytes(Charset.forName("windows-31j"));

    DecoderResult read = read(QrPicture.svg(new String(content, StandardCharsets.ISO_8859_1)));

    assertThat(read.getByteSegments()).hasSize(1);
    assertThat(read.getByteSegments().get(0)).isEqualTo(content);
  }

  private static DecoderResult read(String svg) throws Exception {
    Matcher size = SIZE.matcher(svg);
    assertThat(size.find()).isTrue();
    BitMatrix dots = new BitMatrix(Integer.parseInt(size.group(1)) - 2 * MARGIN);
    Matcher dot = DOT.matcher(svg);
    while (dot.find()) {
      dots.set(Integer.parseInt(dot.group(1)) - MARGIN, Integer.parseInt(dot.group(2)) - MARGIN);
    }
    return new Decoder().decode(dots);
  }
}
