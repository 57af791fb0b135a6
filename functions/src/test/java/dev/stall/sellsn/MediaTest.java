package dev.stall.sellsn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Http;
import dev.stall.Json;
import dev.stall.Multipart;
import dev.stall.Pictures;
import dev.stall.Shapes;
import dev.stall.Stored;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Adding and removing images and files through the documented routes. */
final class MediaTest {

  private static final int MAX_IMAGES = 20;

  private final Media media = Media.alone();

  static Stream<Arguments> images() {
    return Stream.of(
        Arguments.of("png", Pictures.png(4, 3)),
        Arguments.of("jpg", Pictures.jpeg(16, 9)),
        Arguments.of("gif", Pictures.gif(5, 5)),
        Arguments.of("webp", Pictures.webp()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("images")
  void anImageIsNamedByWhatItIsAndNotByWhatItIsCalled(String extension, byte[] content) {
    JsonNode product = SellSnClient.done(media.addImage("../../cover.bmp", content));

    assertThat(Shapes.differences("@product", product)).isEmpty();
    assertThat(product.get("id").textValue()).isEqualTo(media.product());
    assertThat(product.get("imageNames")).hasSize(1);
    assertThat(product.at("/imageNames/0").textValue()).matches("[a-z0-9]{40}\\." + extension);
    assertThat(media.seen()).isEqualTo(product);
    assertThat(media.client().viewed(media.product()).get("imageNames"))
        .isEqualTo(product.get("imageNames"));
  }

  @Test
  void imagesStandInTheOrderInWhichTheyWereAdded() {
    List<String> added = List.of(media.image(), media.image(), media.image());

    assertThat(media.imageNames()).isEqualTo(added).doesNotHaveDuplicates();
  }

  @Test
  void everyViewOfTheProductNamesItsImages() {
    SellSnClient client = media.client();
    String name = media.image();
    String group = client.groupId("Pictured");
    JsonNode joined = client.join(group, media.product());

    assertThat(joined.at("/products/0/imageNames/0").textValue()).isEqualTo(name);
    assertThat(SellSnClient.done(client.get("/products").send()).at("/0/imageNames/0").textValue())
        .isEqualTo(name);
    assertThat(
            SellSnClient.done(client.get("/products/1").send()).at("/0/imageNames/0").textValue())
        .isEqualTo(name);
  }

  @Test
  void anUpdateOfTheProductKeepsItsImagesAndItsFile() {
    String name = media.image();
    String file = media.file("presets.zip", new byte[] {1});

    media.client().put(media.path("")).json(SellSnClient.FULL_FORM).send();

    assertThat(media.imageNames()).containsExactly(name);
    assertThat(media.seen().at("/files/0/id").textValue()).isEqualTo(file);
  }

  @Test
  void theTwentyFirstImageIsRefused() {
    for (int i = 0; i < MAX_IMAGES; i++) {
      media.image();
    }
    List<String> names = media.imageNames();

    assertThat(SellSnClient.invalid(media.addImage("more.png", Pictures.png(1, 1)), "image"))
        .contains("20");
    assertThat(SellSnClient.invalid(media.announce("image", "more.png", "image/png", 100), "image"))
        .contains("20");

    assertThat(media.imageNames()).isEqualTo(names);
    assertThat(Stored.of(media.client().store())).hasSize(MAX_IMAGES);
    SellSnClient.done(media.removeImage(names.get(7)));
    media.image();
  }

  @Test
  void aRemovedImageIsGoneAndThePublicProductAnswered() {
    String first = media.image();
    String second = media.image();

    JsonNode answer = SellSnClient.done(media.removeImage(first));

    assertThat(Shapes.differences("@public-product", answer)).isEmpty();
    assertThat(Json.texts(answer.get("imageNames"))).containsExactly(second);
    assertThat(answer.get("imageLinks")).hasSize(1);
    assertThat(media.imageNames()).containsExactly(second);
    assertThat(Stored.of(media.client().store())).hasSize(1).allMatch(key -> key.endsWith(second));
  }

  @Test
  void anImageThatTheProductDoesNotHaveIsNotFound() {
    Media other = new Media(media.client());
    String theirs = other.image();
    String gone = media.image();
    SellSnClient.done(media.removeImage(gone));

    for (String name : List.of(theirs, gone, "nothing.png", "..%2F..%2Fx", "%00", "%F0%9F%98%80")) {
      SellSnClient.refused(media.removeImage(name), 404);
    }

    assertThat(other.imageNames()).containsExactly(theirs);
    assertThat(Stored.of(media.client().store())).hasSize(1);
  }

  @Test
  void aFileIsShownUnderTheNameThatItCameWith() {
    JsonNode product = SellSnClient.done(media.addFile("Golden Hour äé.zip", new byte[] {1, 2}));

    assertThat(Shapes.differences("@product", product)).isEmpty();
    assertThat(product.get("files")).hasSize(1);
    assertThat(Shapes.differences("@file", product.at("/files/0"))).isEmpty();
    assertThat(product.at("/files/0/friendlyName").textValue()).isEqualTo("Golden Hour äé.zip");
    assertThat(media.seen()).isEqualTo(product);
    assertThat(media.client().viewed(media.product()).toString()).doesNotContain("Golden Hour");
  }

  @Test
  void anotherFileReplacesTheFirst() {
    String first = media.file("one.zip", new byte[] {1});

    String second = media.file("two.zip", new byte[] {2});

    assertThat(second).isNotEqualTo(first);
    assertThat(media.seen().get("files")).hasSize(1);
    assertThat(media.seen().at("/files/0/friendlyName").textValue()).isEqualTo("two.zip");
    assertThat(Stored.of(media.client().store())).hasSize(1).allMatch(key -> key.contains(second));
    SellSnClient.refused(media.removeFile(first), 404);
    SellSnClient.refused(media.fileLinkAnswer(first), 404);
    assertThat(media.fileLink(second).get().body()).containsExactly(2);
  }

  @Test
  void aRemovedFileIsGoneAndTheProductAnswered() {
    String file = media.file("one.zip", new byte[] {1});

    JsonNode answer = SellSnClient.done(media.removeFile(file));

    assertThat(Shapes.differences("@product", answer)).isEmpty();
    assertThat(answer.get("files")).isEmpty();
    assertThat(media.seen().get("files")).isEmpty();
    assertThat(Stored.of(media.client().store())).isEmpty();
    SellSnClient.refused(media.removeFile(file), 404);
    SellSnClient.refused(media.fileLinkAnswer(file), 404);
  }

  @Test
  void aFileThatTheProductDoesNotHaveIsNotFound() {
    Media other = new Media(media.client());
    String theirs = other.file("theirs.zip", new byte[] {1});
    media.file("mine.zip", new byte[] {2});

    for (String id : List.of(theirs, UUID.randomUUID().toString(), media.product(), "1", "x%2Fy")) {
      SellSnClient.refused(media.removeFile(id), 404);
      SellSnClient.refused(media.fileLinkAnswer(id), 404);
    }

    assertThat(other.seen().get("files")).hasSize(1);
    assertThat(media.seen().get("files")).hasSize(1);
  }

  @Test
  void aProductThatIsNotThereTakesNothing() {
    Media gone = new Media(media.client());
    SellSnClient.done(media.client().delete(gone.path("")).send());

    for (String product : List.of(gone.product(), UUID.randomUUID().toString(), "nonsense")) {
      Media nothing = new Media(media.client(), product);
      SellSnClient.refused(nothing.addImage("a.png", Pictures.png(1, 1)), 404);
      SellSnClient.refused(nothing.addFile("a.zip", new byte[] {1}), 404);
      SellSnClient.refused(nothing.announce("image", "a.png", "image/png", 9), 404);
      SellSnClient.refused(nothing.announce("file", "a.zip", "application/zip", 9), 404);
      SellSnClient.refused(nothing.removeImage("a.png"), 404);
      SellSnClient.refused(nothing.removeFile(UUID.randomUUID().toString()), 404);
    }
    assertThat(Stored.of(media.client().store())).isEmpty();
  }

  @Test
  void aDeletedProductTakesItsObjectsWithIt() {
    Media kept = new Media(media.client());
    String image = kept.image();
    media.image();
    media.image();
    media.file("one.zip", new byte[] {1});

    SellSnClient.done(media.client().delete(media.path("")).send());

    assertThat(Stored.of(media.client().store())).hasSize(1).allMatch(key -> key.endsWith(image));
  }

  @Test
  void aFileOfWhatAFunctionCanReceiveIsTakenWhole() {
    byte[] content = new byte[4_400_000];
    new Random(4).nextBytes(content);

    String file = media.file("large.bin", content);

    assertThat(media.fileLink(file).get().body()).isEqualTo(content);
  }

  @Test
  void aLargerOneIsToldToComeByLink() {
    byte[] content = new byte[4_690_000];

    assertThat(SellSnClient.refused(media.addFile("larger.bin", content), 413))
        .contains("size")
        .contains("JSON");
    assertThat(SellSnClient.refused(media.addImage("larger.png", content), 413)).contains("JSON");
    assertThat(media.addFile("much larger.bin", new byte[9_000_000]).status()).isEqualTo(413);

    assertThat(Stored.of(media.client().store())).isEmpty();
    assertThat(media.seen().get("files")).isEmpty();
  }

  @Test
  void imagesThatAreAddedAtOnceAreAllKept() {
    List<CompletableFuture<Http.Response>> running = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      byte[] content = Pictures.png(i, 1);
      running.add(CompletableFuture.supplyAsync(() -> media.addImage("at-once.png", content)));
    }

    running.forEach(call -> SellSnClient.done(call.join()));

    assertThat(media.imageNames()).hasSize(8).doesNotHaveDuplicates();
    assertThat(media.imageLinks()).allMatch(link -> link.get().statusCode() == 200);
  }

  @Test
  void filesThatAreAddedAtOnceLeaveOneThatIsWhole() {
    List<CompletableFuture<Http.Response>> running =
        IntStream.range(0, 6)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> media.addFile(i + ".zip", new byte[] {(byte) i})))
            .toList();

    running.forEach(call -> SellSnClient.done(call.join()));

    JsonNode file = media.seen().at("/files/0");
    String digit = file.get("friendlyName").textValue().substring(0, 1);
    assertThat(media.fileLink(file.get("id").textValue()).get().body())
        .containsExactly(Byte.parseByte(digit));
    assertThat(Stored.of(media.client().store())).hasSize(1);
  }

  @Test
  void theFormMayBeWrittenAsLibrariesWriteIt() {
    byte[] png = Pictures.png(2, 1);
    String disposition = "content-disposition:form-data;name=image;filename=a.png";
    Multipart bare = new Multipart().part(disposition, png);

    SellSnClient.done(media.client().patch(media.path("/image")).form(bare).send());
    SellSnClient.done(
        media
            .client()
            .patch(media.path("/image"))
            .body(
                "Multipart/Form-Data; charset=utf-8; BOUNDARY=\"" + Multipart.BOUNDARY + "\"",
                Multipart.of("image", "a.png", png).closed())
            .send());
    byte[] closed = Multipart.of("image", "a.png", png).closed();
    byte[] framed =
        ("preamble\r\n" + latin(closed) + "epilogue").getBytes(StandardCharsets.ISO_8859_1);
    SellSnClient.done(
        media.client().patch(media.path("/image")).body(bare.contentType(), framed).send());

    assertThat(media.imageLinks()).hasSize(3).allMatch(link -> equal(link.get().body(), png));
  }

  private static boolean equal(byte[] one, byte[] other) {
    return latin(one).equals(latin(other));
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
