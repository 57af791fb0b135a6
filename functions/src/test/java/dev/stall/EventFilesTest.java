package dev.stall;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.local.template.FunctionDefinition;
import dev.stall.local.template.Route;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every ready-made event does what it is there for, on things that are there. */
public final class EventFilesTest {

  /** Who refuses whatever it is asked. */
  private static final String REFUSING = "SellAppNotServed";

  /** Done, made, done without anything to tell, and to be found elsewhere. */
  private static final Set<Integer> SUCCESS = Set.of(200, 201, 204, 302);

  static Stream<Named<FunctionDefinition>> functions() {
    return all().stream()
        .map(
            function ->
                Named.of(EventFile.FOLDER.relativize(EventFile.of(function)).toString(), function));
  }

  static Stream<Named<FunctionDefinition>> routedFunctions() {
    return functions().filter(function -> !function.getPayload().routes().isEmpty());
  }

  private static List<FunctionDefinition> all() {
    return TestTemplate.TEMPLATE.functions();
  }

  /** A function's event, filled with things that are there. */
  public static String event(FunctionDefinition function) {
    return filled(read(EventFile.of(function)));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException missing) {
      throw new AssertionError(file + " cannot be read", missing);
    }
  }

  @ParameterizedTest
  @MethodSource("functions")
  void anEventIsAnsweredByItsFunction(FunctionDefinition function) {
    String event = event(function);
    assertThat(event).doesNotContain("{{");

    JsonNode answer = Json.read(TestCloud.cloud().invoke(function.name(), event));

    if (function.routes().isEmpty()) {
      assertThat(answer.isObject()).isTrue();
      assertThat(answer).isNotEmpty();
      assertThat(answer.has("errorMessage")).isFalse();
    } else {
      assertThat(answer.get("statusCode").intValue())
          .as(answer.path("body").asText())
          .isIn(function.name().equals(REFUSING) ? Set.of(404) : SUCCESS);
    }
  }

  @ParameterizedTest
  @MethodSource("routedFunctions")
  void anEventIsOneOfItsRoute(FunctionDefinition function) {
    Route route = function.routes().get(0);
    JsonNode event = Json.read(read(EventFile.of(function)));
    String path = route.path();
    for (Map.Entry<String, JsonNode> parameter : event.path("pathParameters").properties()) {
      String value = parameter.getValue().asText();
      path = path.replace("{" + parameter.getKey() + "}", value);
      path = path.replace("{" + parameter.getKey() + "+}", value);
    }

    assertThat(event.get("version").textValue()).isEqualTo("2.0");
    assertThat(event.get("routeKey").textValue()).isEqualTo(route.key());
    assertThat(event.get("rawPath").textValue()).isEqualTo(path);
    assertThat(event.at("/requestContext/http/method").textValue()).isEqualTo(route.method());
    assertThat(event.at("/requestContext/http/path").textValue()).isEqualTo(path);
    assertThat(event.at("/requestContext/routeKey").textValue()).isEqualTo(route.key());
  }

  @Test
  void everyFileIsTheEventOfAFunction() throws IOException {
    try (Stream<Path> files = Files.walk(EventFile.FOLDER, FileVisitOption.FOLLOW_LINKS)) {
      assertThat(files.filter(Files::isRegularFile))
          .containsExactlyInAnyOrderElementsOf(all().stream().map(EventFile::of).toList());
    }
  }

  /** Fills the placeholders with a fresh store that has a bit of everything. */
  private static String filled(String event) {
    TestStore store = TestStore.create();
    String products = "/stores/" + store.id() + "/products";
    String groups = "/stores/" + store.id() + "/product-groups";
    String product =
        made(
            Http.post(products)
                .json(
                    """
                    {"name": "Presets", "cost": 9, "visibility": 0}"""),
            store);
    String group =
        made(
            Http.post(groups)
                .json(
                    """
                    {"name": "Photography"}"""),
            store);
    Http.put(products + "/" + product + "/items")
        .key(store.key())
        .json(
            """
            {"items": ["K1", "K2", "K3"]}""")
        .send();
    Http.patch(groups + "/" + group + "/" + product).key(store.key()).send();
    TestCloud.invoke(
        "RecordReview",
        """
        {"product": "%s", "rating": 4}"""
            .formatted(product));
    String withMedia = withMedia(store, products + "/" + product, event);
    return inSellGate(store, inSellApp(store, withMedia))
        .replace("{{storeId}}", store.id())
        .replace("{{storeNumber}}", Integer.toString(store.number()))
        .replace("{{storeSlug}}", store.slug())
        .replace("{{productId}}", product)
        .replace("{{groupId}}", group)
        .replace("{{sellsnKey}}", store.key())
        .replace("{{bucket}}", TestTemplate.TEMPLATE.bucket("Files"));
  }

  /** An image, a file and an upload that has begun, where the event names one of them. */
  private static String withMedia(TestStore store, String product, String event) {
    if (!event.contains("{{imageName}}")
        && !event.contains("{{fileId}}")
        && !event.contains("{{uploadId}}")) {
      return event;
    }
    JsonNode withImage =
        Http.patch(product + "/image")
            .key(store.key())
            .form(Multipart.of("image", "cover.png", Pictures.png(2, 2)))
            .send()
            .data();
    JsonNode withFile =
        Http.patch(product + "/file")
            .key(store.key())
            .form(Multipart.of("file", "presets.zip", new byte[] {1, 2, 3}))
            .send()
            .data();
    Http.Response begun =
        Http.patch(product + "/image")
            .key(store.key())
            .json(
                """
                {"fileName": "large.png", "contentType": "image/png", "size": 69}""")
            .send();
    return event
        .replace("{{imageName}}", withImage.at("/imageNames/0").textValue())
        .replace("{{fileId}}", withFile.at("/files/0/id").textValue())
        .replace("{{uploadId}}", begun.json().at("/upload/id").textValue());
  }

  /** The same product and group as SellApp names them, and a variant. */
  private static String inSellApp(TestStore store, String event) {
    if (!event.contains("{{sellappKey}}")) {
      return event;
    }
    String key = store.keyFor("SELLAPP");
    String product = first("/v2/products", key);
    JsonNode variant =
        Http.post("/v2/products/" + product + "/variants")
            .key(key)
            .json(
                "{\"title\": \"One seat\", \"description\": \"For one computer.\","
                    + " \"deliverable\": {\"types\": [\"MANUAL\"], \"data\": {\"comment\": \"By mail.\"}},"
                    + " \"pricing\": {\"humble\": false, \"price\": {\"price\": 900, \"currency\": \"USD\"}},"
                    + " \"payment_methods\": [\"STRIPE\"]}")
            .send()
            .data();
    return event
        .replace("{{sellappKey}}", key)
        .replace("{{productNumber}}", product)
        .replace("{{groupNumber}}", first("/v2/groups", key))
        .replace("{{variantNumber}}", variant.get("id").asText());
  }

  /** The same product and group as SellGate names them. */
  private static String inSellGate(TestStore store, String event) {
    if (!event.contains("{{sellgateKey}}")) {
      return event;
    }
    String key = store.keyFor("SELLGATE");
    return event
        .replace("{{sellgateKey}}", key)
        .replace("{{sellgateProductId}}", first("/v1/products", key))
        .replace("{{sellgateGroupId}}", first("/v1/groups", key));
  }

  private static String first(String list, String key) {
    return Http.get(list).key(key).send().data().get(0).get("id").asText();
  }

  private static String made(Http request, TestStore store) {
    return request.key(store.key()).send().data().get("id").textValue();
  }
}
