package jp.mimamori.rest.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/**
 * Text that a person can have typed. JSON can also carry control characters and halves of
 * characters, which no name has and which PostgreSQL does not take.
 */
class PlainText extends StdScalarDeserializer<String> {

  private static final long serialVersionUID = 1L;

  PlainText() {
    super(String.class);
  }

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    String text = StringDeserializer.instance.deserialize(parser, context);
    if (text != null && !text.codePoints().allMatch(this::takes)) {
      throw context.weirdStringException("", String.class, "not plain text");
    }
    return text;
  }

  /** Whether a text may have this in it. */
  boolean takes(int point) {
    return !Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE;
  }
}
