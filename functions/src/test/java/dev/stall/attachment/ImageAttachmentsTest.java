package dev.stall.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stall.Breaking;
import dev.stall.Http;
import dev.stall.Pictures;
import dev.stall.Stored;
import dev.stall.TestCloud;
import dev.stall.TestStore;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Image;
import dev.stall.catalogue.Kind;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Product;
import dev.stall.dynamo.TableFailure;
import dev.stall.operations.Sweeping;
import dev.stall.store.ProductDeletion;
import dev.stall.store.Products;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;

@ResourceLock(Sweeping.LOCK)
final class ImageAttachmentsTest {

  private static final TestStore STORE = TestStore.create();
  private static final Id OWNER = Id.parse(STORE.id()).orElseThrow();

  private final Breaking breaking = new Breaking();
  private final ImageAttachments attachments = breaking.wiring().imageAttachments();
  private final Id product = product();

  private static Id product() {
    Http.Response made =
        Http.post("/stores/" + STORE.id() + "/products")
            .key(STORE.key())
            .json(
                """
                {"name": "Pictured", "cost": 1, "visibility": 0}""")
            .send();
    return Id.parse(made.data().get("id").textValue()).orElseThrow();
  }

  private static CheckedImage image(byte[] content) {
    return CheckedImage.of(ByteBuffer.wrap(content));
  }

  private static List<CheckedImage> images(int count) {
    List<CheckedImage> images = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      images.add(image(Pictures.png(i, 1)));
    }
    return images;
  }

  private static List<String> names(Id product) {
    return new Products(TestCloud.storage()).get(product).imageNames();
  }

  private static List<String> stored(Id product) {
    return Stored.of(STORE, product.toString()).stream()
        .map(key -> key.substring(key.lastIndexOf('/') + 1))
        .toList();
  }

  @Test
  void severalImagesAreAddedInTheirOrder() {
    String first = attachments.add(OWNER, product, images(1)).imageNames().get(0);

    Product changed =
        attachments.add(
            OWNER,
            product,
            List.of(image(Pictures.gif(2, 2)), image(Pictures.png(3, 3)), image(Pictures.webp())));

    assertThat(changed.images())
        .extracting(Image::contentType)
        .containsExactly("image/png", "image/gif", "image/png", "image/webp");
    assertThat(changed.imageNames().get(0)).isEqualTo(first);
    assertThat(names(product)).isEqualTo(changed.imageNames());
    assertThat(stored(product)).containsExactlyInAnyOrderElementsOf(changed.imageNames());
  }

  @Test
  void noImagesAreNone() {
    assertThat(attachments.add(OWNER, product, List.of()).images()).isEmpty();
  }

  @Test
  void anImageThatNoProductMayHaveIsRejectedWithTheRule() {
    byte[] script = "alert(1)".getBytes(StandardCharsets.UTF_8);

    assertThatExceptionOfType(Problem.Rejected.class)
        .isThrownBy(() -> image(script))
        .withMessageStartingWith("The image must be a PNG");
    assertThatExceptionOfType(Problem.Rejected.class)
        .isThrownBy(() -> image(Pictures.pngThatClaims(60_000, 60_000)))
        .withMessageStartingWith("The image must have 1 to 40 million pixels");
  }

  @Test
  void moreThanThereIsRoomForAreAllRefusedAndNothingIsStored() {
    assertThatExceptionOfType(Problem.Rejected.class)
        .isThrownBy(() -> attachments.add(OWNER, product, images(21)))
        .withMessage("A product has at most 20 images.");
    attachments.add(OWNER, product, images(18));
    List<String> before = names(product);

    assertThatExceptionOfType(Problem.Rejected.class)
        .isThrownBy(() -> attachments.add(OWNER, product, images(3)))
        .withMessage("A product has at most 20 images.");

    assertThat(names(product)).isEqualTo(before);
    assertThat(stored(product)).containsExactlyInAnyOrderElementsOf(before);
    assertThat(attachments.add(OWNER, product, images(2)).images()).hasSize(20);
  }

  @Test
  void aProductThatIsNotThereTakesNothing() {
    Id other = new Id(product.store(), Kind.PRODUCT, product.number(), 1);
    Product gone = pictured();
    new ProductDeletion(TestCloud.storage()).delete(product);

    assertThatExceptionOfType(Problem.NotFound.class)
        .isThrownBy(() -> attachments.add(OWNER, other, images(2)));
    assertThatExceptionOfType(Problem.NotFound.class)
        .isThrownBy(() -> attachments.keep(OWNER, gone, List.of()));

    assertThat(stored(other)).isEmpty();
  }

  @Test
  void imagesAreKeptInTheOrderAskedForAndTheOthersAreGone() {
    Product seen = attachments.add(OWNER, product, images(4));
    List<String> wanted = List.of(seen.imageNames().get(3), seen.imageNames().get(1));

    Product changed = attachments.keep(OWNER, seen, wanted);

    assertThat(changed.imageNames()).isEqualTo(wanted);

    assertThat(names(product)).isEqualTo(wanted);
    assertThat(stored(product)).containsExactlyInAnyOrderElementsOf(wanted);
    assertThat(attachments.keep(OWNER, changed, List.of()).images()).isEmpty();
    assertThat(stored(product)).isEmpty();
  }

  @Test
  void namesThatTheProductDoesNotHaveAreKeptNowhere() {
    Product seen = attachments.add(OWNER, product, images(2));
    List<String> names = seen.imageNames();

    Product changed =
        attachments.keep(
            OWNER, seen, List.of(names.get(1), "nothing.png", names.get(1), names.get(0)));

    assertThat(changed.imageNames()).containsExactly(names.get(1), names.get(0));
  }

  @Test
  void keepingAllOfThemAsTheyAreChangesNothing() {
    Product before = attachments.add(OWNER, product, images(2));

    assertThat(attachments.keep(OWNER, before, before.imageNames())).isEqualTo(before);
  }

  @Test
  void imagesThatAProductGotSinceItWasSeenAreKept() {
    Product seen = attachments.add(OWNER, product, images(2));
    List<String> added = attachments.add(OWNER, product, images(1)).imageNames().subList(2, 3);
    List<String> wanted = List.of(seen.imageNames().get(1));

    Product changed = attachments.keep(OWNER, seen, wanted);

    assertThat(changed.imageNames()).containsExactly(wanted.get(0), added.get(0));
    assertThat(stored(product)).containsExactlyInAnyOrderElementsOf(changed.imageNames());
  }

  @Test
  void imagesThatAreAddedWhileOthersAreDroppedLeaveNothingBehind() {
    Product seen = attachments.add(OWNER, product, images(3));
    List<String> names = seen.imageNames();
    List<CompletableFuture<?>> running = new ArrayList<>();
    ImageAttachments ours = new ImageAttachments(TestCloud.storage(), breaking::bucket);
    for (int i = 0; i < 4; i++) {
      running.add(CompletableFuture.runAsync(() -> ours.add(OWNER, product, images(2))));
      running.add(
          CompletableFuture.runAsync(
              () -> ours.keep(OWNER, seen, List.of(names.get(2), names.get(0)))));
    }

    running.forEach(CompletableFuture::join);

    assertThat(names(product)).startsWith(names.get(2), names.get(0)).doesNotContain(names.get(1));
    assertThat(stored(product)).containsExactlyInAnyOrderElementsOf(names(product));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void noRowPointsAtNothingWhereverAddingStops(boolean after) {
    stopEverywhere(after, broken -> broken.add(OWNER, product, images(3)), 4);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void noRowPointsAtNothingWhereverKeepingStops(boolean after) {
    stopEverywhere(
        after,
        broken -> {
          Product seen = pictured();
          broken.keep(OWNER, seen, seen.imageNames().subList(1, seen.images().size()));
        },
        3);
  }

  private Product pictured() {
    Breaking sound = new Breaking();
    return sound.wiring().imageAttachments().add(OWNER, product, images(2));
  }

  private void stopEverywhere(boolean after, Consumer<ImageAttachments> work, int steps) {
    int call = 0;
    do {
      call++;
      breaking.strikeAt(call, after);
      try {
        work.accept(attachments);
      } catch (SdkClientException | TableFailure ended) {
        assertThat(breaking.struck()).isTrue();
      }
      assertThat(stored(product)).containsAll(names(product));
      Sweeping.after(Duration.ofHours(3));
      assertThat(stored(product)).containsExactlyInAnyOrderElementsOf(names(product));
    } while (breaking.struck());
    assertThat(call - 1).isEqualTo(steps);
  }
}
