package jp.mimamori.rest.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import jp.mimamori.rest.Door;
import org.glassfish.jersey.server.ContainerResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackedTest {

  private static final String LONG = "{\"a\":\"" + "x".repeat(5_000) + "\"}";

  private final Door door = Door.at("fhir", Packed.class, Echo.class);

  /** Answers of several kinds. */
  @Path("echo")
  @PermitAll
  public static class Echo {

    @GET
    public Response json() {
      return Response.ok(LONG.getBytes(UTF_8), "application/fhir+json").build();
    }

    @POST
    public Response posted() {
      return json();
    }

    @GET
    @Path("short")
    public Response small() {
      return Response.ok("{}".getBytes(UTF_8), "application/json").build();
    }

    @GET
    @Path("file")
    public Response file() {
      return Response.ok(LONG.getBytes(UTF_8), "application/fhir+ndjson").build();
    }

    @GET
    @Path("packed")
    public Response packed() {
      return Response.fromResponse(json()).header("Content-Encoding", "gzip").build();
    }

    @GET
    @Path("unchanged")
    public Response unchanged() {
      return Response.notModified("1").build();
    }
  }

  @Test
  void packsWhatIsLong() throws Exception {
    ContainerResponse answer = door.get("echo", "Accept-Encoding", "br, gzip;q=0.8");

    assertThat(answer.getHeaderString("Content-Encoding")).isEqualTo("gzip");
    assertThat(answer.getHeaderString("Vary")).contains("Accept-Encoding");
  }

  @Test
  void sendsTheSameTextPacked() throws Exception {
    ByteArrayOutputStream wire = new ByteArrayOutputStream();

    door.ask(wire, "GET", "echo", "", "Accept-Encoding", "gzip");

    assertThat(wire.size()).isLessThan(200);
    assertThat(unpacked(wire.toByteArray())).isEqualTo(LONG.getBytes(UTF_8));
  }

  @Test
  void answersHeadAsGetWithoutABody() throws Exception {
    ByteArrayOutputStream wire = new ByteArrayOutputStream();
    ContainerResponse answer = door.ask(wire, "HEAD", "echo", "", "Accept-Encoding", "gzip");

    assertThat(wire.size()).isZero();
    assertThat(answer.getHeaderString("Content-Encoding")).isEqualTo("gzip");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, echo, identity",
    "GET, echo, gzip;q=0",
    "POST, echo, gzip",
    "GET, echo/short, gzip",
    "GET, echo/file, gzip"
  })
  void leavesEverythingElse(String method, String path, String accepted) throws Exception {
    ContainerResponse answer = door.ask(method, path, "", "Accept-Encoding", accepted);

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getHeaderString("Content-Encoding")).isNull();
  }

  @Test
  void saysOfWhatCouldBePackedThatItDepends() throws Exception {
    for (String path : new String[] {"echo", "echo/short", "echo/unchanged"}) {
      assertThat(door.get(path).getHeaderString("Vary")).as(path).contains("Accept-Encoding");
    }
    for (String path : new String[] {"echo/file", "echo/packed"}) {
      assertThat(String.valueOf(door.get(path).getHeaderString("Vary")))
          .as(path)
          .doesNotContain("Accept-Encoding");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "GZIP", "deflate, gzip", "gzip;q=1.0", "gzip ; q=0.5, *;q=0"})
  void knowsWhoTakesIt(String accepted) {
    assertThat(Packed.takesGzip(accepted)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "identity", "gzip;q=0", "gzip; q=0.000", "br", "xgzip", "gzip2"})
  void knowsWhoDoesNot(String accepted) {
    assertThat(Packed.takesGzip(accepted)).isFalse();
    assertThat(Packed.takesGzip(null)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1_023, 1_024, 1_025, 2_048, 100_000})
  void keepsEveryByte(int size) throws IOException {
    byte[] body = "あ".repeat(size).substring(0, size).getBytes(UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AtomicInteger declared = new AtomicInteger();
    Packing packing = new Packing(out, declared::incrementAndGet);

    for (byte one : body) {
      packing.write(one);
    }
    packing.flush();
    packing.finish();
    packing.end();

    boolean isLong = body.length > Packing.SHORT;
    assertThat(declared).hasValue(isLong ? 1 : 0);
    assertThat(isLong ? unpacked(out.toByteArray()) : out.toByteArray()).isEqualTo(body);
  }

  private static byte[] unpacked(byte[] packed) throws IOException {
    return new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
  }
}
