package dev.stall.sellsn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Eventually;
import dev.stall.Json;
import dev.stall.Pictures;
import dev.stall.Presigned;
import dev.stall.Shapes;
import dev.stall.Stored;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Images and files that are sent past the functions, by a link that was signed for them. */
final class UploadsTest {

  private static final byte[] PNG = Pictures.png(9, 4);
  private static final byte[] ZIP = "PK not really".getBytes(UTF_8);

  private final Media media = Media.alone();

  private List<String> stored() {
    return Stored.of(media.client().store());
  }

  @Test
  void anAnnouncementIsAnsweredAsUsualAndWithALink() {
    Instant before = Instant.now();

    JsonNode answer = media.beginImage("image/png", PNG.length).answer();
    JsonNode upload = answer.get("upload");

    assertThat(Json.names(answer))
        .containsExactlyInAnyOrder("success", "message", "data", "upload");
    assertThat(Shapes.differences("@product", answer.get("data"))).isEmpty();
    assertThat(answer.get("data").get("imageNames")).isEmpty();
    assertThat(Json.names(upload))
        .containsExactlyInAnyOrder("id", "url", "method", "headers", "expiresAt");
    assertThat(upload.get("method").textValue()).isEqualTo("PUT");
    assertThat(upload.at("/headers/Content-Type").textValue()).isEqualTo("image/png");
    assertThat(upload.get("url").textValue()).contains("X-Amz-Expires=900");
    assertThat(Instant.parse(upload.get("expiresAt").textValue()))
        .isBetween(before.plus(Duration.ofMinutes(14)), Instant.now().plus(Duration.ofMinutes(16)));
  }

  @Test
  void anImageIsAttachedOnceItLanded() {
    String first = media.image();
    Media.Begun begun = media.beginImage("image/png", PNG.length);
    assertThat(media.upload(begun.id()).get("status").textValue()).isEqualTo("pending");
    assertThat(media.upload(begun.id()).get("reason").isNull()).isTrue();

    begun.send(PNG);
    JsonNode decided = media.decided(begun.id());

    assertThat(decided.get("id").textValue()).isEqualTo(begun.id());
    assertThat(decided.get("status").textValue()).isEqualTo("attached");
    assertThat(decided.get("reason").isNull()).isTrue();
    assertThat(media.imageNames()).hasSize(2).startsWith(first);
    assertThat(media.imageNames().get(1)).matches("[a-z0-9]{40}\\.png");
    HttpResponse<byte[]> image = media.imageLinks().get(1).get();
    assertThat(image.body()).isEqualTo(PNG);
    assertThat(image.headers().firstValue("content-type")).contains("image/png");
    Eventually.get(this::stored, keys -> keys.size() == 2);
  }

  @Test
  void anImageIsServedAsWhatItIsAndNotAsWhatWasAnnounced() {
    byte[] gif = Pictures.gif(3, 3);
    Media.Begun begun = media.beginImage("image/png", gif.length);

    begun.send(gif);
    JsonNode decided = media.decided(begun.id());

    assertThat(decided.get("status").textValue()).isEqualTo("attached");
    assertThat(media.imageNames()).hasSize(1).allMatch(name -> name.endsWith(".gif"));
    assertThat(media.imageLinks().get(0).get().headers().firstValue("content-type"))
        .contains("image/gif");
  }

  @Test
  void aFileIsAttachedAndReplacesTheOneBefore() {
    Presigned old = media.fileLink(media.file("old.zip", new byte[] {1}));
    Media.Begun begun = media.beginFile("../Large presets.zip", ZIP.length);
    assertThat(media.seen().at("/files/0/friendlyName").textValue()).isEqualTo("old.zip");

    begun.send(ZIP);
    media.decided(begun.id());

    JsonNode file = media.seen().at("/files/0");
    assertThat(media.seen().get("files")).hasSize(1);
    assertThat(file.get("friendlyName").textValue()).isEqualTo("Large presets.zip");
    HttpResponse<byte[]> saved = media.fileLink(file.get("id").textValue()).get();
    assertThat(saved.body()).isEqualTo(ZIP);
    assertThat(saved.headers().firstValue("content-type")).contains("application/octet-stream");
    assertThat(saved.headers().firstValue("content-disposition").orElse(""))
        .contains("filename=\"Large presets.zip\"");
    Eventually.get(() -> old.get().statusCode(), status -> status == 404);
    Eventually.get(this::stored, keys -> keys.size() == 1);
  }

  @Test
  void onlyWhatWasAnnouncedCanBeSent() {
    Presigned link = media.beginImage("image/png", PNG.length).link();
    byte[] longer = new byte[PNG.length + 1];
    byte[] shorter = new byte[PNG.length - 1];

    assertThat(link.put("image/jpeg", PNG).statusCode()).isEqualTo(403);
    assertThat(link.put("text/html", PNG).statusCode()).isEqualTo(403);
    assertThat(link.send("PUT", PNG).statusCode()).isEqualTo(403);
    assertThat(link.put("image/png", longer).statusCode()).isEqualTo(403);
    assertThat(link.put("image/png", shorter).statusCode()).isEqualTo(403);
    assertThat(link.put("image/png", new byte[0]).statusCode()).isEqualTo(403);
    assertThat(link.forged().put("image/png", PNG).statusCode()).isEqualTo(403);
    assertThat(link.with("X-Amz-Expires", "86400").put("image/png", PNG).statusCode())
        .isEqualTo(403);
    assertThat(link.changed("uploads/", "upload/").put("image/png", PNG).statusCode())
        .isEqualTo(403);
    assertThat(link.get().statusCode()).isEqualTo(403);
    assertThat(link.send("DELETE", new byte[0]).statusCode()).isEqualTo(403);

    assertThat(stored()).isEmpty();
    assertThat(media.imageNames()).isEmpty();
  }

  @Test
  void whatIsNoImageIsDeletedAndTheReasonKept() {
    for (byte[] wrong :
        List.of(
            "<!doctype html><script>alert(1)</script>".getBytes(UTF_8),
            Pictures.pngThatClaims(60_000, 60_000),
            new byte[500])) {
      Media.Begun begun = media.beginImage("image/png", wrong.length);

      begun.send(wrong);
      JsonNode decided = media.decided(begun.id());

      assertThat(decided.get("status").textValue()).isEqualTo("refused");
      assertThat(decided.get("reason").textValue()).isNotBlank().doesNotContain("Exception");
    }

    assertThat(media.imageNames()).isEmpty();
    assertThat(Eventually.get(this::stored, List::isEmpty)).isEmpty();
  }

  @Test
  void anImageThatFindsNoPlaceLeftIsRefused() {
    for (int i = 0; i < 19; i++) {
      media.image();
    }
    Media.Begun one = media.beginImage("image/png", PNG.length);
    Media.Begun other = media.beginImage("image/png", PNG.length);

    one.send(PNG);
    other.send(PNG);

    List<String> outcomes =
        List.of(
            media.decided(one.id()).get("status").textValue(),
            media.decided(other.id()).get("status").textValue());
    assertThat(outcomes).containsExactlyInAnyOrder("attached", "refused");
    assertThat(media.imageNames()).hasSize(20);
    Eventually.get(this::stored, keys -> keys.size() == 20);
  }

  @Test
  void uploadsThatLandAtOnceAreAllAttached() {
    List<Media.Begun> begun =
        List.of(
            media.beginImage("image/png", PNG.length),
            media.beginImage("image/png", PNG.length),
            media.beginImage("image/png", PNG.length),
            media.beginImage("image/png", PNG.length));

    begun.parallelStream().forEach(upload -> upload.send(PNG));

    assertThat(begun)
        .allMatch(
            upload -> media.decided(upload.id()).get("status").textValue().equals("attached"));
    assertThat(media.imageNames()).hasSize(4).doesNotHaveDuplicates();
    assertThat(media.imageLinks()).allMatch(link -> link.get().statusCode() == 200);
  }

  @Test
  void sendingAgainAfterItWasAttachedChangesNothing() {
    Media.Begun begun = media.beginImage("image/png", PNG.length);
    begun.send(PNG);
    media.decided(begun.id());
    Eventually.get(this::stored, keys -> keys.size() == 1);
    JsonNode before = media.seen();
    byte[] other = PNG.clone();
    other[other.length - 1]++;

    begun.send(PNG);
    Eventually.get(this::stored, keys -> keys.size() == 1);
    begun.send(other);
    Eventually.get(this::stored, keys -> keys.size() == 1);

    assertThat(media.seen()).isEqualTo(before);
    assertThat(media.upload(begun.id()).get("status").textValue()).isEqualTo("attached");
    assertThat(media.imageLinks().get(0).get().body()).isEqualTo(PNG);
  }

  @Test
  void sendingAgainAfterTheImageWasRemovedDoesNotBringItBack() {
    Media.Begun begun = media.beginImage("image/png", PNG.length);
    begun.send(PNG);
    media.decided(begun.id());
    SellSnClient.done(media.removeImage(media.imageNames().get(0)));

    begun.send(PNG);

    assertThat(Eventually.get(this::stored, List::isEmpty)).isEmpty();
    assertThat(media.imageNames()).isEmpty();
  }

  @Test
  void anUploadForAProductThatWasDeletedMeanwhileIsDeleted() {
    Media.Begun image = media.beginImage("image/png", PNG.length);
    Media.Begun file = media.beginFile("late.zip", ZIP.length);
    SellSnClient.done(media.client().delete(media.path("")).send());

    image.send(PNG);
    file.send(ZIP);

    assertThat(Eventually.get(this::stored, List::isEmpty)).isEmpty();
    SellSnClient.refused(media.client().get(media.path("/upload/" + image.id())).send(), 404);
  }

  @Test
  void anUploadIsKnownToItsProductOnly() {
    String id = media.beginImage("image/png", 9).id();
    Media other = new Media(media.client());

    SellSnClient.refused(other.client().get(other.path("/upload/" + id)).send(), 404);
    for (String nothing : List.of(UUID.randomUUID().toString(), media.product(), "1", "x%2Fy")) {
      SellSnClient.refused(media.client().get(media.path("/upload/" + nothing)).send(), 404);
    }
  }

  @Test
  void aBrowserOfAnyOriginMaySend() {
    Media.Begun begun = media.beginImage("image/png", PNG.length);

    HttpResponse<byte[]> preflight =
        begun
            .link()
            .send(
                "OPTIONS",
                new byte[0],
                "Origin",
                "https://seller.example",
                "Access-Control-Request-Method",
                "PUT",
                "Access-Control-Request-Headers",
                "content-type");
    assertThat(preflight.statusCode()).isIn(200, 204);
    assertThat(preflight.headers().firstValue("access-control-allow-origin").orElse(""))
        .isIn("*", "https://seller.example");
    assertThat(preflight.headers().firstValue("access-control-allow-methods").orElse(""))
        .contains("PUT");
    HttpResponse<byte[]> sent =
        begun
            .link()
            .send("PUT", PNG, "Content-Type", "image/png", "Origin", "https://seller.example");

    assertThat(sent.statusCode()).isEqualTo(200);
    assertThat(sent.headers().firstValue("access-control-allow-origin").orElse(""))
        .isIn("*", "https://seller.example");
    assertThat(media.decided(begun.id()).get("status").textValue()).isEqualTo("attached");
  }
}
