package dev.stall.sellsn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.stall.Multipart;
import dev.stall.Stored;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Names of files as they are sent, and under which they are saved. */
final class FileNamesTest {

  private static final Media MEDIA = Media.alone();

  static Stream<Arguments> names() {
    return Stream.of(
        arguments("../../etc/passwd", "passwd"),
        arguments("C:\\Users\\me\\presets.zip", "presets.zip"),
        arguments("a\0b.zip", "ab.zip"),
        arguments("..", "file"),
        arguments(".htaccess", "htaccess"),
        arguments("", "file"),
        arguments("  \t ", "file"),
        arguments("presets\u202Egpj.exe", "presetsgpj.exe"),
        arguments("\u2066a\u2069\u200F.zip", "a.zip"),
        arguments("a\u0007\u001B[31m.zip", "a[31m.zip"),
        arguments("ünïcödé 光 🌅.zip", "ünïcödé 光 🌅.zip"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void aNameIsCleaned(String sent, String kept) {
    String id = MEDIA.file(sent, new byte[] {1});

    assertThat(MEDIA.seen().at("/files/0/friendlyName").textValue()).isEqualTo(kept);
    assertThat(MEDIA.fileLink(id).get().body()).containsExactly(1);
    assertThat(Stored.of(MEDIA.client().store()))
        .containsExactly(
            "%s/products/%s/files/%s".formatted(MEDIA.client().store().id(), MEDIA.product(), id));
  }

  @ParameterizedTest
  @MethodSource("names")
  void anAnnouncedNameIsCleanedOrRefused(String sent, String kept) {
    if (sent.codePoints().noneMatch(Character::isISOControl) && !sent.isEmpty()) {
      String json =
          """
          {"fileName": "%s", "contentType": "a/b", "size": 1}"""
              .formatted(sent.replace("\\", "\\\\"));
      Media.Begun begun =
          new Media.Begun(MEDIA.client().patch(MEDIA.path("/file")).json(json).send().json());
      begun.send(new byte[] {7});
      MEDIA.decided(begun.id());

      assertThat(MEDIA.seen().at("/files/0/friendlyName").textValue()).isEqualTo(kept);
    }
  }

  @Test
  void aLongNameKeepsItsEnding() {
    MEDIA.file("ä".repeat(150) + ".tar", new byte[] {1});

    String kept = MEDIA.seen().at("/files/0/friendlyName").textValue();
    assertThat(kept).startsWith("äää").endsWith("ä.tar");
    assertThat(kept.getBytes(UTF_8)).hasSizeBetween(240, 255);
  }

  @Test
  void aNameInTheOtherSpellingWinsWhereBothAreSent() {
    String headers =
        "Content-Disposition: form-data; name=\"file\"; filename=\"plain.zip\";"
            + " filename*=UTF-8''na%C3%AFve.zip\r\nContent-Type: application/zip";
    Multipart form = new Multipart().part(headers, new byte[] {1});

    SellSnClient.done(MEDIA.client().patch(MEDIA.path("/file")).form(form).send());

    assertThat(MEDIA.seen().at("/files/0/friendlyName").textValue()).isEqualTo("naïve.zip");
  }
}
