package dev.stall.sellsn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Breaking;
import dev.stall.Direct;
import dev.stall.Eventually;
import dev.stall.Http;
import dev.stall.Json;
import dev.stall.Pictures;
import dev.stall.Presigned;
import dev.stall.Shapes;
import dev.stall.TestCloud;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links to images and files: what they lead to, and what no link does. */
final class MediaLinksTest {

  private static final byte[] PNG = Pictures.png(7, 5);
  private static final byte[] ZIP = {80, 75, 5, 6, 0};
  private static final Media MEDIA = Media.alone();

  private static String file;

  @BeforeAll
  static void aProductWithAnImageAndAFile() {
    MEDIA.image(PNG);
    file = MEDIA.file("presets.zip", ZIP);
  }

  static List<Presigned> links() {
    return List.of(MEDIA.imageLinks().get(0), MEDIA.fileLink(file));
  }

  @Test
  void imageLinksLeadToTheImagesInTheirOrder() {
    Media media = Media.alone();
    List<byte[]> images = List.of(Pictures.png(4, 3), Pictures.jpeg(16, 9), Pictures.gif(5, 5));
    images.forEach(media::image);

    List<Presigned> links = media.imageLinks();

    assertThat(links).hasSize(3);
    for (int i = 0; i < links.size(); i++) {
      HttpResponse<byte[]> image = links.get(i).get();
      assertThat(image.statusCode()).isEqualTo(200);
      assertThat(image.body()).isEqualTo(images.get(i));
      assertThat(image.headers().firstValue("content-type"))
          .contains(List.of("image/png", "image/jpeg", "image/gif").get(i));
      assertThat(URI.create(links.get(i).url()).getPath())
          .endsWith("/" + media.imageNames().get(i));
    }
  }

  @Test
  void aFileLinkSaysHowLongItIsGood() {
    Instant before = Instant.now();

    JsonNode answer = SellSnClient.done(MEDIA.fileLinkAnswer(file));

    assertThat(Json.names(answer)).containsExactlyInAnyOrder("url", "expiresAt");
    assertThat(Shapes.differences("time-ms", answer.get("expiresAt"))).isEmpty();
    assertThat(Instant.parse(answer.get("expiresAt").textValue()))
        .isBetween(before.plus(Duration.ofMinutes(59)), Instant.now().plus(Duration.ofMinutes(61)));
    assertThat(answer.get("url").textValue()).contains("X-Amz-Expires=3600");
    assertThat(MEDIA.imageLinks().get(0).url()).contains("X-Amz-Expires=3600");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"page.html", "image.svg", "run.js", "presets.zip", "photo.png", "no type"})
  void aFileIsSavedUnderItsNameAndNeverShown(String name) {
    Media media = Media.alone();
    String id = media.file(name, "<script>alert(1)</script>".getBytes(UTF_8));

    HttpResponse<byte[]> response = media.fileLink(id).get();

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("content-type")).contains("application/octet-stream");
    assertThat(response.headers().firstValue("content-disposition").orElse(""))
        .startsWith("attachment;")
        .contains("filename=\"" + name + "\"");
  }

  @Test
  void aNameThatIsNotAsciiIsGivenInFull() {
    Media media = Media.alone();
    String id = media.file("Ä \"b\" 光.zip", ZIP);

    assertThat(media.fileLink(id).get().headers().firstValue("content-disposition").orElse(""))
        .startsWith("attachment; filename=\"")
        .endsWith("; filename*=UTF-8''%C3%84%20%22b%22%20%E5%85%89.zip");
  }

  @ParameterizedTest
  @MethodSource("links")
  void aLinkThatWasChangedIsForbidden(Presigned link) {
    assertThat(link.get().statusCode()).isEqualTo(200);
    assertThat(link.forged().get().statusCode()).isEqualTo(403);
    assertThat(link.with("X-Amz-Expires", "604800").get().statusCode()).isEqualTo(403);
    assertThat(link.with("X-Amz-Date", "20300101T000000Z").get().statusCode()).isEqualTo(403);
    assertThat(link.changed("/products/", "/product/").get().statusCode()).isEqualTo(403);
    assertThat(link.unsigned().get().statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @MethodSource("links")
  void aLinkToReadCanDoNothingElse(Presigned link) {
    assertThat(link.send("PUT", new byte[] {1}).statusCode()).isEqualTo(403);
    assertThat(link.send("DELETE", new byte[0]).statusCode()).isEqualTo(403);
    assertThat(link.send("POST", new byte[] {1}).statusCode()).isBetween(400, 405);
    assertThat(link.get().statusCode()).isEqualTo(200);
  }

  @Test
  void theWordsThatSaveAFileCanNotBeTakenFromItsLink() {
    Presigned link = MEDIA.fileLink(file);

    assertThat(link.with("response-content-disposition", "inline").get().statusCode())
        .isEqualTo(403);
    assertThat(link.with("response-content-type", "text%2Fhtml").get().statusCode()).isEqualTo(403);
  }

  @Test
  void aLinkOfOneObjectOpensNoOther() {
    Presigned image = MEDIA.imageLinks().get(0);
    Presigned download = MEDIA.fileLink(file);
    String path = URI.create(image.url()).getPath();
    String otherPath = URI.create(download.url()).getPath();

    assertThat(image.changed(path, otherPath).get().statusCode()).isEqualTo(403);
  }

  @Test
  void theBucketIsListedToNobody() {
    Presigned link = MEDIA.imageLinks().get(0);
    String bucket = TestCloud.backend().s3() + "/" + TestCloud.cloud().template().bucket("Files");
    String query = link.url().replaceFirst("[^?]*", "");

    assertThat(new Presigned(bucket).get().statusCode()).isEqualTo(403);
    assertThat(new Presigned(bucket + "?list-type=2").get().statusCode()).isEqualTo(403);
    assertThat(new Presigned(bucket + query).get().statusCode()).isEqualTo(403);
    assertThat(new Presigned(TestCloud.backend().s3() + "/").get().statusCode()).isEqualTo(403);
  }

  @Test
  void aLinkToARemovedImageIsDead() {
    Media media = Media.alone();
    String name = media.image();
    Presigned link = media.imageLinks().get(0);
    assertThat(link.get().statusCode()).isEqualTo(200);

    media.removeImage(name);

    assertThat(link.get().statusCode()).isIn(403, 404);
  }

  @Test
  void linksToARemovedFileAndToAReplacedOneAreDead() {
    Media media = Media.alone();
    Presigned replaced = media.fileLink(media.file("one.zip", ZIP));
    String second = media.file("two.zip", ZIP);
    Presigned removed = media.fileLink(second);
    assertThat(removed.get().statusCode()).isEqualTo(200);
    SellSnClient.done(media.removeFile(second));

    assertThat(replaced.get().statusCode()).isIn(403, 404);
    assertThat(removed.get().statusCode()).isIn(403, 404);
  }

  @Test
  void linksOfADeletedProductAreDead() {
    Media media = Media.alone();
    media.image();
    List<Presigned> links =
        List.of(media.imageLinks().get(0), media.fileLink(media.file("one.zip", ZIP)));

    SellSnClient.done(media.client().delete(media.path("")).send());

    assertThat(links).allMatch(link -> List.of(403, 404).contains(link.get().statusCode()));
  }

  @Test
  void aLinkIsForbiddenOnceItsTimeIsOver() {
    GetFileLink hasty =
        new GetFileLink(new Breaking().wiring(() -> Signing.links(Duration.ofSeconds(1))));
    Map<String, String> path =
        Map.of(
            "storeId", MEDIA.client().store().id(), "productId", MEDIA.product(), "fileId", file);
    JsonNode answer =
        Json.read(Direct.call(hasty, Direct.event(path, MEDIA.client().key(), "")).getBody());
    Presigned link = new Presigned(answer.at("/data/url").textValue());

    assertThat(Eventually.get(() -> link.get().statusCode(), status -> status == 403))
        .isEqualTo(403);
    assertThat(Instant.now())
        .isAfterOrEqualTo(Instant.parse(answer.at("/data/expiresAt").textValue()));
  }

  @Test
  void linksAreNotLogged() {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (PrintStream both = new PrintStream(written, true, UTF_8)) {
      System.setOut(both);
      System.setErr(both);
      MEDIA.fileLink(file);
      MEDIA.imageLinks();
      MEDIA.beginFile("large.zip", 10);
      MEDIA.removeImage("nothing.png");
    } finally {
      System.setOut(out);
      System.setErr(err);
    }

    assertThat(written.toString(UTF_8)).doesNotContain("X-Amz");
  }

  @Test
  void whoMayNotSeeAProductGetsNoLinks() {
    SellSnClient client = new SellSnClient();
    Media hidden = new Media(client, client.productId("By link only", 1));
    Media secret = new Media(client, client.productId("Private", 2));
    hidden.image();
    secret.image();

    assertThat(hidden.imageLinks()).hasSize(1);
    SellSnClient.refused(Http.get("/products/" + secret.product() + "/view").send(), 404);
    assertThat(SellSnClient.done(secret.removeImage(secret.imageNames().get(0))).get("imageLinks"))
        .isEmpty();
  }
}
