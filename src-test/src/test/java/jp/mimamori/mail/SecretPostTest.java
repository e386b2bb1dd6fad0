package jp.mimamori.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.mimamori.notice.NoticeKind;
import jp.mimamori.test.door.Post;
import jp.mimamori.test.door.Server;
import jp.mimamori.test.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mail server that is not who it has to be gets no mail. */
class SecretPostTest {

  private static Path certificate = Path.of("");

  private final Mailed mailed = new Mailed(Database.H2).confirmed();
  private final int port = Server.freePort();
  private final Post post = Post.secretOn(port);

  /** A key for the name {@code localhost}, and the certificate that vouches for itself. */
  @BeforeAll
  static void makeKey() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "tls-");
    Path keys = folder.resolve("keys.p12");
    certificate = folder.resolve("authority.pem").toAbsolutePath();
    keytool(
        "-genkeypair",
        "-alias",
        "post",
        "-keyalg",
        "EC",
        "-dname",
        "CN=localhost",
        "-ext",
        "san=dns:localhost",
        "-storetype",
        "PKCS12",
        "-keystore",
        keys.toString(),
        "-storepass",
        "changeit");
    keytool(
        "-exportcert",
        "-rfc",
        "-alias",
        "post",
        "-keystore",
        keys.toString(),
        "-storepass",
        "changeit",
        "-file",
        certificate.toString());
    System.setProperty("greenmail.tls.keystore.file", keys.toAbsolutePath().toString());
    System.setProperty("greenmail.tls.keystore.password", "changeit");
  }

  @BeforeEach
  void isNamed() {
    mailed.set("port", Integer.toString(port));
    mailed.set("host", "localhost");
    mailed.set("tls", "tls");
    mailed.happens(NoticeKind.NEW_APP, "app-1");
  }

  @AfterEach
  void close() {
    mailed.close();
    post.close();
  }

  @Test
  void getsMailWhenAKnownAuthorityVouchesForItsName() {
    mailed.set("authorities", certificate.toString());

    assertThat(mailed.send()).isTrue();

    assertThat(post.await(mailed.address, 1)).hasSize(1);
  }

  @Test
  void getsNoneWhenNobodyKnownVouchesForIt() {
    assertThat(mailed.send()).isFalse();

    assertThat(post.to(mailed.address)).isEmpty();
  }

  @Test
  void getsNoneWhenItsCertificateIsForAnotherName() {
    mailed.set("authorities", certificate.toString());
    mailed.set("host", "127.0.0.1");

    assertThat(mailed.send()).isFalse();

    assertThat(post.to(mailed.address)).isEmpty();
  }

  @Test
  void getsNoneWhenItDoesNotChangeToTls() {
    mailed.set("port", Integer.toString(mailed.port));
    mailed.set("tls", "starttls");
    mailed.set("user", "mimamori");
    mailed.set("password", "only-for-tests");

    assertThat(mailed.send()).isFalse();

    assertThat(mailed.came()).isOne();
  }

  private static void keytool(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }
}
