package dev.stall.sellsn;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stall.Http;
import dev.stall.Json;
import dev.stall.Multipart;
import dev.stall.Pictures;
import dev.stall.Stored;
import dev.stall.TestCloud;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no image, no file or no form: each is refused, and nothing is stored. */
final class BadMediaTest {

  private static final byte[] PNG = Pictures.png(3, 3);
  private static final String FORM = "multipart/form-data; boundary=" + Multipart.BOUNDARY;
  private static final Media MEDIA = Media.alone();

  private JsonNode before;
  private List<String> stored;

  @BeforeAll
  static void aProductThatHasBoth() {
    MEDIA.image();
    MEDIA.file("kept.zip", new byte[] {1, 2, 3});
  }

  @BeforeEach
  void whatIsStored() {
    before = MEDIA.seen();
    stored = Stored.of(MEDIA.client().store());
  }

  @AfterEach
  void nothingIsStored() {
    assertThat(MEDIA.seen()).isEqualTo(before);
    assertThat(Stored.of(MEDIA.client().store())).isEqualTo(stored);
  }

  /** A request's body that is no form of one file; "image" stands for the field's name. */
  static Stream<Arguments> forms() {
    Multipart good = Multipart.of("image", "a.png", PNG);
    String disposition = "Content-Disposition: form-data; name=\"image\"; filename=\"a.png\"";
    String delimiter = "--" + Multipart.BOUNDARY;
    return Stream.of(
        form("no part", FORM, new Multipart().closed()),
        form("nothing at all", FORM, new byte[0]),
        form("no boundary in it", FORM, PNG),
        form("two parts", FORM, Multipart.of("image", "a", PNG).file("image", "b", PNG).closed()),
        form("a part besides", FORM, Multipart.of("image", "a", PNG).text("x", "y").closed()),
        form("an empty part", FORM, Multipart.of("image", "a.png", new byte[0]).closed()),
        form("another field", FORM, Multipart.of("picture", "a.png", PNG).closed()),
        form("an upper-case field", FORM, Multipart.of("IMAGE", "a.png", PNG).closed()),
        form("a field without a name", FORM, part("Content-Disposition: form-data", PNG)),
        form("no disposition", FORM, part("Content-Type: image/png", PNG)),
        form("a text instead of a file", FORM, new Multipart().text("image", "x").closed()),
        form("another boundary", "multipart/form-data; boundary=other", good.closed()),
        form("no boundary in the type", "multipart/form-data", good.closed()),
        form("an empty boundary", "multipart/form-data; boundary=", good.closed()),
        form(
            "a boundary too long",
            "multipart/form-data; boundary=" + "b".repeat(71),
            good.closed()),
        form("a boundary never closed", FORM, good.open()),
        form("cut off within the file", FORM, Arrays.copyOf(good.open(), good.open().length - 9)),
        form(
            "cut off within the headers", FORM, (delimiter + "\r\n" + disposition).getBytes(UTF_8)),
        form(
            "only line feeds",
            FORM,
            latin(good.closed()).replace("\r\n", "\n").getBytes(ISO_8859_1)),
        form("another kind of multipart", FORM.replace("form-data", "mixed"), good.closed()),
        form("no form at all", "image/png", PNG),
        form(
            "a form of the old kind",
            "application/x-www-form-urlencoded",
            "image=x".getBytes(UTF_8)));
  }

  private static Arguments form(String name, String contentType, byte[] body) {
    return arguments(name, contentType, body);
  }

  private static byte[] part(String headers, byte[] content) {
    return new Multipart().part(headers, content).closed();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void aBodyThatIsNoFormOfOneImageIsInvalid(String name, String contentType, byte[] body) {
    assertBad(MEDIA.client().patch(MEDIA.path("/image")).body(contentType, body).send());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void aBodyThatIsNoFormOfOneFileIsInvalid(String name, String contentType, byte[] body) {
    byte[] renamed = latin(body).replace("name=\"image\"", "name=\"file\"").getBytes(ISO_8859_1);

    assertBad(MEDIA.client().patch(MEDIA.path("/file")).body(contentType, renamed).send());
  }

  private static void assertBad(Http.Response response) {
    BadInput.assertRefused(response, 400);
  }

  /** Content that is no image, however it is called. */
  static Stream<Arguments> contents() {
    byte[] png = Pictures.png(8, 8);
    byte[] gif = Pictures.gif(4, 4);
    return Stream.of(
        arguments("a page", text("<!DOCTYPE html><html><script>alert(1)</script></html>")),
        arguments("a page after blanks", text("\n\n   <html><body onload=alert(1)>")),
        arguments("a drawing", text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")),
        arguments("a drawing with a head", text("<?xml version='1.0'?><svg></svg>")),
        arguments("a script", text("alert(document.cookie)")),
        arguments("a GIF's sign and a script", text("GIF89a=1;alert(1)//")),
        arguments("a GIF's sign and a comment", text("GIF89a/*\u0001\0\0\0\0\0*/=1;alert(1)//;")),
        arguments("a GIF whose size begins a comment", script(gif)),
        arguments("a GIF of no known version", text(latin(gif).replace("GIF89a", "GIF90a"))),
        arguments("a PNG behind other bytes", text("x" + latin(png))),
        arguments("half of a PNG's sign", Arrays.copyOf(png, 4)),
        arguments("a PNG's sign alone", Arrays.copyOf(png, 8)),
        arguments("a PNG cut off in its header", Arrays.copyOf(png, 20)),
        arguments("a PNG whose line ends were changed", text(latin(png).replace("\r\n", "\n"))),
        arguments("a JPEG's sign alone", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
        arguments("a JPEG without a frame", Arrays.copyOf(Pictures.jpeg(8, 8), 60)),
        arguments("a RIFF that is sound", text("RIFF$\0\0\0WAVEfmt \20\0\0\0\1\0\1\0")),
        arguments("a WebP cut off", Arrays.copyOf(Pictures.webp(), 22)),
        arguments("a PNG of 60,000 × 60,000", Pictures.pngThatClaims(60_000, 60_000)),
        arguments("a PNG just too large", Pictures.pngThatClaims(40_000_001, 1)),
        arguments("a PNG of negative size", Pictures.pngThatClaims(-1, -1)),
        arguments("a PNG without height", Pictures.pngThatClaims(5, 0)),
        arguments("a bitmap", text("BM" + "\0".repeat(60))),
        arguments("a document", text("%PDF-1.7\n")),
        arguments("an archive", text("PK\u0003\u0004")),
        arguments("one byte", new byte[] {0}));
  }

  /** A GIF that can be shown and, read as a script, begins a comment that its own data closes. */
  private static byte[] script(byte[] gif) {
    String shown = latin(gif);
    return text(shown.substring(0, 6) + "/*" + shown.substring(8) + "*/=1;alert(1)//");
  }

  private static byte[] text(String text) {
    return text.getBytes(ISO_8859_1);
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("contents")
  void whatIsNoImageIsInvalidWhateverItIsCalled(String name, byte[] content) {
    BadInput.assertInvalid(MEDIA.addImage("picture.png", content), "image");
  }

  @ParameterizedTest
  @ValueSource(strings = {"image", "file"})
  void aBodyThatIsNotBase64IsInvalid(String route) {
    ObjectNode event = Json.MAPPER.createObjectNode();
    event.put("version", "2.0");
    event.put("body", "%%% this is not base64 %%%");
    event.put("isBase64Encoded", true);
    event
        .putObject("headers")
        .put("authorization", "Bearer " + MEDIA.client().key())
        .put("content-type", FORM);
    event
        .putObject("pathParameters")
        .put("storeId", MEDIA.client().store().id())
        .put("productId", MEDIA.product());
    String function = route.equals("image") ? "SellSnAddImage" : "SellSnAddFile";

    JsonNode answer = Json.read(TestCloud.cloud().invoke(function, event.toString()));

    assertThat(answer.get("statusCode").intValue()).isEqualTo(400);
    assertThat(Json.texts(Json.read(answer.get("body").textValue()).get("invalidFields")))
        .containsExactly(route);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "image | {\"contentType\": \"image/png\", \"size\": 9} | fileName",
        "image | {\"fileName\": \"a\", \"size\": 9} | contentType",
        "image | {\"fileName\": \"a\", \"contentType\": \"image/png\"} | size",
        "image | {} | fileName contentType size",
        "image | {\"fileName\": null, \"contentType\": null, \"size\": null} | fileName contentType size",
        "image | {\"fileName\": \"\", \"contentType\": \"image/png\", \"size\": 9} | fileName",
        "image | {\"fileName\": 7, \"contentType\": \"image/png\", \"size\": 9} | fileName",
        "image | {\"fileName\": \"a\\u0000.png\", \"contentType\": \"image/png\", \"size\": 9} | fileName",
        "image | {\"fileName\": \"a\", \"contentType\": \"image/svg+xml\", \"size\": 9} | contentType",
        "image | {\"fileName\": \"a.png\", \"contentType\": \"text/html\", \"size\": 9} | contentType",
        "image | {\"fileName\": \"a\", \"contentType\": \"image/*\", \"size\": 9} | contentType",
        "image | {\"fileName\": \"a\", \"contentType\": \"image/png\\r\\nX: y\", \"size\": 9} | contentType",
        "image | {\"fileName\": \"a\", \"contentType\": \"image/png\", \"size\": 0} | size",
        "image | {\"fileName\": \"a\", \"contentType\": \"image/png\", \"size\": -1} | size",
        "image | {\"fileName\": \"a\", \"contentType\": \"image/png\", \"size\": 30000000} | size",
        "image | {\"fileName\": \"a\", \"contentType\": \"image/png\", \"size\": 30000001} | size",
        "image | {\"fileName\": \"a\", \"contentType\": \"image/png\", \"size\": 1.5} | size",
        "image | {\"fileName\": \"a\", \"contentType\": \"image/png\", \"size\": \"9\"} | size",
        "image | {\"fileName\": \"a\", \"contentType\": \"image/png\", \"size\": 1e99} | size",
        "image | {\"fileName\": \"a\", \"contentType\": \"image/png\", \"size\": 99999999999999999999} | size",
        "file | {\"fileName\": \"a\", \"contentType\": \"nonsense\", \"size\": 9} | contentType",
        "file | {\"fileName\": \"a\", \"contentType\": \"a/b\\r\\nX: y\", \"size\": 9} | contentType",
        "file | {\"fileName\": \"a\", \"contentType\": \"a/b\", \"size\": 0} | size",
        "file | {\"fileName\": \"a\", \"contentType\": \"a/b\", \"size\": -5} | size",
        "file | {\"fileName\": \"a\", \"contentType\": \"a/b\", \"size\": 5000000001} | size",
        "file | {} | fileName contentType size"
      })
  void anAnnouncementThatSaysTooLittleOrTooMuchIsInvalid(String route, String json, String fields) {
    Http.Response response = MEDIA.client().patch(MEDIA.path("/" + route)).json(json).send();

    BadInput.assertInvalid(response, fields.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "null", "[]", "7", "{", "{\"size\": 1} {", "{\"size\": 1, \"size\": 2}"})
  void anAnnouncementThatIsNoObjectIsInvalid(String json) {
    for (String route : List.of("/image", "/file")) {
      assertBad(MEDIA.client().patch(MEDIA.path(route)).json(json).send());
    }
  }

  @Test
  void aNameOfMoreThanAThousandCharactersIsInvalid() {
    BadInput.assertInvalid(
        MEDIA.announce("file", "n".repeat(1_025), "application/zip", 9), "fileName");
  }

  @Test
  void theLargestThatMayBeAnnouncedIsTaken() {
    SellSnClient.done(MEDIA.announce("image", "a.png", "image/png", 29_999_999));
    SellSnClient.done(MEDIA.announce("file", "a.zip", "application/zip", 5_000_000_000L));
  }
}
