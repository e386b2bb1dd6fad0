package jp.mimamori.portal.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttachmentTest {

  @Test
  void namesAFileInBothForms() {
    assertThat(Attachment.named("健診 2025.xml"))
        .isEqualTo(
            "attachment; filename=\"__ 2025.xml\"; filename*=UTF-8''%E5%81%A5%E8%A8%BA%202025.xml");
  }

  @Test
  void takesPathsAndHeadersOut() {
    assertThat(Attachment.named("../../etc/passwd")).doesNotContain("/");
    assertThat(Attachment.named("a\"\r\nSet-Cookie: x=1"))
        .doesNotContain("\r", "\n")
        .contains("a___Set-Cookie_ x=1");
  }

  @Test
  void takesOutWhatTurnsTheDirectionOfText() {
    assertThat(Attachment.named("report\u202Efdp.exe")).contains("report_fdp.exe");
  }

  @Test
  void givesAFileWithoutANameOne() {
    assertThat(Attachment.named("")).contains("filename=\"document\"");
    assertThat(Attachment.named(".htaccess")).contains("filename=\"document.htaccess\"");
  }
}
