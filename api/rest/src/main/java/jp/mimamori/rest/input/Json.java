package jp.mimamori.rest.input;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import jp.mimamori.mobile.EmergencyDecisionPayload;
import jp.mimamori.mobile.EmergencyEntriesPayload;
import jp.mimamori.mobile.EmergencyReviewPayload;
import jp.mimamori.mobile.LinkRequestPayload;
import jp.mimamori.mobile.NewEmergencyNotePayload;
import jp.mimamori.rest.problem.BadParameter;

/**
 * Payload records as JSON. Unknown properties, double keys and deep nesting are refused, and every
 * payload that comes in is validated here: the doors look for nothing on their own, so Jersey's
 * Bean Validation does not run. Times are ISO 8601.
 */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class Json extends JacksonJsonProvider {

  private static final ObjectMapper MAPPER = mapper();

  public Json() {
    super(MAPPER);
  }

  /**
   * Reads a payload that holds what its annotations ask.
   *
   * @throws BadParameter when it is no such JSON; the parser's message quotes what was sent, so it
   *     is not handed on
   * @throws jakarta.validation.ConstraintViolationException when fields are not right
   */
  @Override
  public Object readFrom(
      Class<Object> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    try {
      return Valid.orThrow(
          super.readFrom(type, genericType, annotations, mediaType, headers, body));
    } catch (JsonProcessingException e) {
      throw new BadParameter("body", "The body is not the JSON that this operation takes.");
    }
  }

  /** As it goes out. */
  public static byte[] bytes(Object payload) {
    try {
      return MAPPER.writeValueAsBytes(payload);
    } catch (JsonProcessingException e) {
      // its message quotes what was written
      throw new IllegalStateException(payload.getClass().getName());
    }
  }

  private static ObjectMapper mapper() {
    JsonMapper mapper =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addDeserializer(String.class, new PlainText()))
            .addMixIn(EmergencyEntriesPayload.class, Lines.OfEntries.class)
            .addMixIn(EmergencyDecisionPayload.Verdict.class, Lines.OfVerdict.class)
            .addMixIn(EmergencyReviewPayload.class, Lines.OfReview.class)
            .addMixIn(NewEmergencyNotePayload.class, Lines.OfNote.class)
            .addMixIn(LinkRequestPayload.class, Tolerant.class)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(50).maxStringLength(1_000_000).build());
    return mapper;
  }
}
