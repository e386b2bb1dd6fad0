package jp.mimamori.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The app that the README prints does what the README says. */
class SampleAppIT {

  private static final Path README = Path.of("..", "README.md");
  private static final Path JDK = Path.of(System.getProperty("java.home"), "bin");

  @TempDir Path folder = Path.of("");

  @Test
  void printsTheNewestVitalSignsOfWhomThePersonChose() throws Exception {
    Files.writeString(folder.resolve("Sample.java"), printed("java"));
    List<String> commands =
        printed("").lines().flatMap(line -> List.of(line.split(" && ")).stream()).toList();
    assertThat(commands).hasSize(3);
    for (String command : commands.subList(0, 2)) {
      assertThat(start(command).waitFor()).as(command).isZero();
    }

    Process app = start(commands.get(2).replace("http://localhost:8080", Demo.server().url()));
    try (Window window = Window.wide();
        BufferedReader says = app.inputReader()) {
      window.signIn("haruka");
      window.page().navigate(says.readLine().replaceFirst("^Open ", ""));
      window.choosePerson("森野 ひなた");
      window.see("#preview ul", "");
      window.click("#app-agree");
      window.see("body", "You may close this page.");

      assertThat(app.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(app.exitValue()).isZero();
      assertThat(says.lines().toList())
          .isNotEmpty()
          .allSatisfy(line -> assertThat(line).matches("[0-9.]+ \\S+"));
    } finally {
      app.destroy();
    }
  }

  /** The block of this language that the section for developers has first. */
  private static String printed(String language) throws IOException {
    String readme = Files.readString(README);
    String section = readme.substring(readme.indexOf("## For app developers"));
    Matcher block = Pattern.compile("(?s)\n```" + language + "\n(.*?)\n```\n").matcher(section);
    assertThat(block.find()).isTrue();
    return block.group(1) + "\n";
  }

  private Process start(String command) throws IOException {
    List<String> words = new java.util.ArrayList<>(List.of(command.split(" ")));
    words.set(0, JDK.resolve(words.get(0)).toString());
    return new ProcessBuilder(words)
        .directory(folder.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
