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
import dev.stall.catalogue.Problem.Violation;
import dev.stall.catalogue.Product;
import dev.stall.dynamo.TableFailure;
import dev.stall.form.Part;
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
final class AttachmentsTest {

  private static final TestStore STORE = TestStore.create();
  private static final Id OWNER = Id.parse(STORE.id()).orElseThrow();

  private final Breaking breaking = new Breaking();
  private final Attachments attachments = breaking.wiring().attachments();
  private final Id product = product();

  private static Id product() {
    Http.Response made =
        Http.post("/stores/" + STORE.id() + "/products")
            .key(STORE.key())
            .json("{'name': 'Pictured', 'cost': 1, 'visibility': 0}")
            .send();
    return Id.parse(made.data().get("id").textValue()).orElseThrow();
  }

  private static Part part(byte[] content) {
    return new Part("picture", "image/png", ByteBuffer.wrap(content));
  }

  private static List<CheckedImage> images(int count) {
    List<Part> parts = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      parts.add(part(Pictures.png(i, 1)));
    }
    return Attachments.checkImages(parts);
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
    String first = attachments.addImages(OWNER, product, images(1)).imageNames().get(0);

    Product changed =
        attachments.addImages(
            OWNER,
            product,
            Attachments.checkImages(
                List.of(
                    part(Pictures.gif(2, 2)), part(Pictures.png(3, 3)), part(Pictures.webp()))));

    assertThat(changed.images())
        .extracting(Image::contentType)
        .containsExactly("image/png", "image/gif", "image/png", "image/webp");
    assertThat(changed.imageNames().get(0)).isEqualTo(first);
    assertThat(names(product)).isEqualTo(changed.imageNames());
    assertThat(stored(product)).containsExactlyInAnyOrderElementsOf(changed.imageNames());
  }

  @Test
  void noImagesAreNone() {
    assertThat(attachments.addImages(OWNER, product, List.of()).images()).isEmpty();
  }

  @Test
  void everyPartThatIsNoImageIsNamedByItsPlace() {
    byte[] script = "alert(1)".getBytes(StandardCharsets.UTF_8);

    assertThatExceptionOfType(Problem.Invalid.class)
        .isThrownBy(
            () ->
                Attachments.checkImages(
                    List.of(
                        part(script),
                        part(Pictures.png(1, 1)),
                        part(Pictures.pngThatClaims(60_000, 60_000)))))
        .satisfies(
            problem ->
                assertThat(problem.violations())
                    .extracting(Violation::field)
                    .containsExactly("images.0", "images.2"))
        .withMessageContaining("images.0 must be a PNG")
        .withMessageContaining("images.2 must have 1 to 40 million pixels");
  }

  @Test
  void moreThanThereIsRoomForAreAllRefusedAndNothingIsStored() {
    assertThatExceptionOfType(Problem.Invalid.class)
        .isThrownBy(() -> images(21))
        .withMessageContaining("at most 20 images");
    attachments.addImages(OWNER, product, images(18));
    List<String> before = names(product);

    assertThatExceptionOfType(Problem.Invalid.class)
        .isThrownBy(() -> attachments.addImages(OWNER, product, images(3)))
        .withMessage("images are too many: a product has at most 20 images; it would have 21.");

    assertThat(names(product)).isEqualTo(before);
    assertThat(stored(product)).containsExactlyInAnyOrderElementsOf(before);
    assertThat(attachments.addImages(OWNER, product, images(2)).images()).hasSize(20);
  }

  @Test
  void aProductThatIsNotThereTakesNothing() {
    Id other = new Id(product.store(), Kind.PRODUCT, product.number(), 1);
    Product gone = pictured();
    new ProductDeletion(TestCloud.storage()).delete(product);

    assertThatExceptionOfType(Problem.NotFound.class)
        .isThrownBy(() -> attachments.addImages(OWNER, other, images(2)));
    assertThatExceptionOfType(Problem.NotFound.class)
        .isThrownBy(() -> attachments.keepImages(OWNER, gone, List.of()));

    assertThat(stored(other)).isEmpty();
  }

  @Test
  void imagesAreKeptInTheOrderAskedForAndTheOthersAreGone() {
    Product seen = attachments.addImages(OWNER, product, images(4));
    List<String> wanted = List.of(seen.imageNames().get(3), seen.imageNames().get(1));

    Product changed = attachments.keepImages(OWNER, seen, wanted);

    assertThat(changed.imageNames()).isEqualTo(wanted);

    assertThat(names(product)).isEqualTo(wanted);
    assertThat(stored(product)).containsExactlyInAnyOrderElementsOf(wanted);
    assertThat(attachments.keepImages(OWNER, changed, List.of()).images()).isEmpty();
    assertThat(stored(product)).isEmpty();
  }

  @Test
  void namesThatTheProductDoesNotHaveAreKeptNowhere() {
    Product seen = attachments.addImages(OWNER, product, images(2));
    List<String> names = seen.imageNames();

    Product changed =
        attachments.keepImages(
            OWNER, seen, List.of(names.get(1), "nothing.png", names.get(1), names.get(0)));

    assertThat(changed.imageNames()).containsExactly(names.get(1), names.get(0));
  }

  @Test
  void keepingAllOfThemAsTheyAreChangesNothing() {
    Product before = attachments.addImages(OWNER, product, images(2));

    assertThat(attachments.keepImages(OWNER, before, before.imageNames())).isEqualTo(before);
  }

  @Test
  void imagesThatAProductGotSinceItWasSeenAreKept() {
    Product seen = attachments.addImages(OWNER, product, images(2));
    List<String> added =
        attachments.addImages(OWNER, product, images(1)).imageNames().subList(2, 3);
    List<String> wanted = List.of(seen.imageNames().get(1));

    Product changed = attachments.keepImages(OWNER, seen, wanted);

    assertThat(changed.imageNames()).containsExactly(wanted.get(0), added.get(0));
    assertThat(stored(product)).containsExactlyInAnyOrderElementsOf(changed.imageNames());
  }

  @Test
  void imagesThatAreAddedWhileOthersAreDroppedLeaveNothingBehind() {
    Product seen = attachments.addImages(OWNER, product, images(3));
    List<String> names = seen.imageNames();
    List<CompletableFuture<?>> running = new ArrayList<>();
    Attachments ours = new Attachments(TestCloud.storage(), breaking::bucket);
    for (int i = 0; i < 4; i++) {
      running.add(CompletableFuture.runAsync(() -> ours.addImages(OWNER, product, images(2))));
      running.add(
          CompletableFuture.runAsync(
              () -> ours.keepImages(OWNER, seen, List.of(names.get(2), names.get(0)))));
    }

    running.forEach(CompletableFuture::join);

    assertThat(names(product)).startsWith(names.get(2), names.get(0)).doesNotContain(names.get(1));
    assertThat(stored(product)).containsExactlyInAnyOrderElementsOf(names(product));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void noRowPointsAtNothingWhereverAddingStops(boolean after) {
    stopEverywhere(after, broken -> broken.addImages(OWNER, product, images(3)), 4);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void noRowPointsAtNothingWhereverKeepingStops(boolean after) {
    stopEverywhere(
        after,
        broken -> {
          Product seen = pictured();
          broken.keepImages(OWNER, seen, seen.imageNames().subList(1, seen.images().size()));
        },
        3);
  }

  private Product pictured() {
    Breaking sound = new Breaking();
    return sound.wiring().attachments().addImages(OWNER, product, images(2));
  }

  private void stopEverywhere(boolean after, Consumer<Attachments> work, int steps) {
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
