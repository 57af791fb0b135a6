package dev.stall.sellsn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Breaking;
import dev.stall.Direct;
import dev.stall.Multipart;
import dev.stall.Pictures;
import dev.stall.Stored;
import dev.stall.endpoint.Endpoint;
import dev.stall.media.Links;
import dev.stall.operations.Sweeping;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Work on images and files that stops after any of its steps. */
@ResourceLock(Sweeping.LOCK)
final class BrokenMediaTest {

  private static final Links LINKS = Signing.links(Duration.ofHours(1));
  private static final SellSnClient CLIENT = new SellSnClient();

  private final Breaking breaking = new Breaking();

  /** A product with two images and a file, and what is asked of it. */
  record Asked(Media media, String image, String file) {

    static Asked fresh() {
      Media media = new Media(CLIENT);
      String image = media.image(Pictures.png(1, 1));
      media.image(Pictures.png(2, 1));
      return new Asked(media, image, media.file("first.zip", new byte[] {1}));
    }

    APIGatewayV2HTTPEvent form(String field, byte[] content) {
      return APIGatewayV2HTTPEvent.builder()
          .withPathParameters(path(Map.of()))
          .withHeaders(
              Map.of(
                  "authorization",
                  "Bearer " + CLIENT.key(),
                  "content-type",
                  "multipart/form-data; boundary=" + Multipart.BOUNDARY))
          .withBody(
              Base64.getEncoder().encodeToString(Multipart.of(field, "new", content).closed()))
          .withIsBase64Encoded(true)
          .build();
    }

    APIGatewayV2HTTPEvent plain(Map<String, String> more) {
      return Direct.event(path(more), CLIENT.key(), "");
    }

    private Map<String, String> path(Map<String, String> more) {
      Map<String, String> path = new HashMap<>(more);
      path.put("storeId", CLIENT.store().id());
      path.put("productId", media.product());
      return path;
    }
  }

  static Stream<Arguments> works() {
    return Stream.of(
        work(
            "add an image",
            b -> new AddImage(b.wiring(() -> LINKS)),
            asked -> asked.form("image", Pictures.png(5, 5))),
        work(
            "replace the file",
            b -> new AddFile(b.wiring(() -> LINKS)),
            asked -> asked.form("file", new byte[] {2})),
        work(
            "remove an image",
            b -> new RemoveImage(b.wiring(() -> LINKS)),
            asked -> asked.plain(Map.of("fileName", asked.image()))),
        work(
            "remove the file",
            b -> new RemoveFile(b.wiring()),
            asked -> asked.plain(Map.of("fileId", asked.file()))),
        work(
            "delete the product",
            b -> new DeleteProduct(b.wiring()),
            asked -> asked.plain(Map.of())));
  }

  private static Arguments work(
      String name,
      Function<Breaking, Endpoint> endpoint,
      Function<Asked, APIGatewayV2HTTPEvent> event) {
    BiFunction<Breaking, Asked, Integer> work =
        (breaking, asked) ->
            Direct.call(endpoint.apply(breaking), event.apply(asked)).getStatusCode();
    return arguments(name, work);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("works")
  void noRowPointsAtNothingWhereverItStops(String name, BiFunction<Breaking, Asked, Integer> work) {
    int steps = 0;
    for (boolean after : new boolean[] {false, true}) {
      int call = 1;
      do {
        Asked asked = Asked.fresh();
        breaking.strikeAt(call, after);
        int status = work.apply(breaking, asked);
        assertThat(status).as("ended at call " + call).isEqualTo(breaking.struck() ? 500 : 200);
        assertEverythingThatIsShownIsThere(asked.media());
        if (!breaking.struck()) {
          break;
        }
        breaking.strikeAt(Integer.MAX_VALUE, after);
        assertThat(work.apply(breaking, asked)).isIn(200, 404);
        assertEverythingThatIsShownIsThere(asked.media());
        Sweeping.after(Duration.ofHours(3));
        assertNothingElseIsThere(asked.media());
        call++;
      } while (true);
      steps += call;
    }
    assertThat(steps).as(name + " has steps to stop after").isGreaterThan(6);
  }

  private static List<String> shown(Media media) {
    if (CLIENT.get(media.path("")).send().status() == 404) {
      return List.of();
    }
    JsonNode product = media.seen();
    List<String> keys = new ArrayList<>();
    String folder = CLIENT.store().id() + "/products/" + media.product();
    product.get("imageNames").forEach(it -> keys.add(folder + "/images/" + it.textValue()));
    product.get("files").forEach(it -> keys.add(folder + "/files/" + it.get("id").textValue()));
    keys.sort(null);
    return keys;
  }

  private static void assertEverythingThatIsShownIsThere(Media media) {
    assertThat(Stored.of(CLIENT.store(), media.product())).containsAll(shown(media));
  }

  private static void assertNothingElseIsThere(Media media) {
    assertThat(Stored.of(CLIENT.store(), media.product())).isEqualTo(shown(media));
  }
}
