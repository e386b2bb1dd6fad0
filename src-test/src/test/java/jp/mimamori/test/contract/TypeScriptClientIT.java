package jp.mimamori.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.mimamori.mobile.Contract;
import jp.mimamori.test.door.Door;
import jp.mimamori.test.door.Papers;
import jp.mimamori.test.door.Town;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Types that are generated from the contract, and a small app that is checked and runs with them.
 */
class TypeScriptClientIT {

  private static final Path CLIENTS =
      Path.of(System.getProperty("mimamori.root", ".."), "src-test/clients").toAbsolutePath();
  private static final Path MADE = CLIENTS.resolve("target");

  private final Town town = Town.shared();

  private record Said(int code, String text) {}

  @BeforeAll
  static void generatesTheTypes() throws IOException {
    Files.createDirectories(MADE);
    Files.write(MADE.resolve("openapi.yaml"), Contract.openapi());
    Said made =
        node(
            "node_modules/openapi-typescript/bin/cli.js",
            "target/openapi.yaml",
            "-o",
            "target/contract.d.ts");
    assertThat(made.code()).as(made.text()).isZero();
  }

  @Test
  void checksTheTypesOfAnAppStrictly() {
    Said checked = tsc("--noEmit");

    assertThat(checked.text()).isEmpty();
    assertThat(checked.code()).isZero();
  }

  @Test
  void refusesToCompileWhatTheContractDoesNotSay() throws IOException {
    String wrong =
        Files.readString(CLIENTS.resolve("family.ts"))
            .replace("./target/contract.js", "./contract.js")
            .replace("granteeKind: 'DELEGATE'", "granteeKind: 'NEIGHBOUR'")
            .replace("entry.day", "entry.daytime");
    Files.writeString(MADE.resolve("wrong.ts"), wrong);
    Files.writeString(
        MADE.resolve("tsconfig.json"),
        "{\"extends\":\"../tsconfig.json\",\"files\":[\"wrong.ts\",\"contract.d.ts\"]}");

    Said checked = tsc("--noEmit", "-p", "target/tsconfig.json");

    assertThat(checked.code()).isNotZero();
    assertThat(checked.text().lines().filter(line -> line.contains("error TS")))
        .hasSize(2)
        .anyMatch(line -> line.contains("NEIGHBOUR"))
        .anyMatch(line -> line.contains("daytime"));
  }

  @Test
  void runsAtTheDoor() {
    LocalDate day = LocalDate.of(2022, 7, 8);
    String self = town.mother().self().toString();
    new Door(town.server(), town.mother().token())
        .upload(self, "typed.json", Papers.bundle(day, "36.7"));
    assertThat(tsc().text()).isEmpty();

    JsonObject said = app(town.mother().token());

    assertThat(said.getString("person")).isEqualTo(self);
    assertThat(said.getInt("people")).isGreaterThan(1);
    assertThat(said.getBoolean("granted")).isTrue();
    assertThat(said.getBoolean("once")).isTrue();
    assertThat(said.getJsonArray("findings")).hasToString("[\"TOO_LOW\"]");
    assertThat(said.getJsonArray("heights")).hasToString("[158.5]");
    assertThat(said.getJsonArray("days").getValuesAs(JsonString::getString))
        .contains(day.toString());
  }

  @Test
  void hearsAProblemWithoutAToken() {
    assertThat(tsc().text()).isEmpty();

    assertThat(app("").getString("refused")).isEqualTo("urn:mimamori:problem:unauthenticated");
  }

  private JsonObject app(String token) {
    Said said = node("target/js/family.js", town.server().url(), token);
    assertThat(said.code()).as(said.text()).isZero();
    try (var reader = Json.createReader(new StringReader(said.text()))) {
      return reader.readObject();
    }
  }

  private static Said tsc(String... arguments) {
    List<String> all = new ArrayList<>(List.of("node_modules/typescript/bin/tsc"));
    all.addAll(List.of(arguments));
    return node(all.toArray(String[]::new));
  }

  private static Said node(String... arguments) {
    List<String> command = new ArrayList<>(List.of("node"));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command).directory(CLIENTS.toFile()).redirectErrorStream(true).start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Said(process.waitFor(), text.strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
