package dev.stall.sellapp;

import static dev.stall.Json.each;
import static dev.stall.sellapp.SellAppClient.data;
import static dev.stall.sellapp.SellAppClient.invalid;
import static dev.stall.sellapp.SellAppClient.path;
import static dev.stall.sellapp.SellAppClient.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Http;
import dev.stall.Json;
import dev.stall.Pictures;
import dev.stall.Stored;
import dev.stall.TestStore;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SellApp's products: made, listed, read, and changed in parts. */
final class ProductsTest {

  private static final SellAppClient CLIENT = new SellAppClient();

  private static JsonNode full() {
    return data(CLIENT.post("/products").json(SellAppClient.FULL), 201);
  }

  @Test
  void aNewProductHasWhatWasSaidOfItAndNoVariants() {
    JsonNode product = full();

    assertThat(product.get("title").textValue()).isEqualTo("Sunset presets");
    assertThat(product.get("description").textValue()).isEqualTo("<p>Warm &amp; soft</p>");
    assertThat(product.get("visibility").textValue()).isEqualTo("ON_HOLD");
    assertThat(product.get("delivery_text").textValue()).isEqualTo("Thanks! 🌅");
    assertThat(product.get("other_settings"))
        .isEqualTo(Json.read(SellAppClient.FULL.replace("\\/", "/")).get("other_settings"));
    assertThat(product.get("variants")).isEmpty();
    assertThat(CLIENT.seen(path(product))).isEqualTo(product);
  }

  @Test
  void aShortProductHasNothingThatWasNotSaid() {
    JsonNode product = CLIENT.product("Grain");

    assertThat(product.get("delivery_text").isNull()).isTrue();
    assertThat(product.get("additional_information")).isEmpty();
    assertThat(product.get("other_settings")).isEqualTo(Json.read("[]"));
    assertThat(product.get("images")).isEmpty();
    assertThat(product.get("deleted_at").isNull()).isTrue();
  }

  @Test
  void questionsGetKeysOfTheirOwnAndHiddenOnesNeedNoLabel() {
    JsonNode questions = full().get("additional_information");

    assertThat(each(questions, "type")).containsExactly("CHECKBOX", "HIDDEN");
    assertThat(each(questions, "label")).containsExactly("Do you agree?", "Hidden");
    assertThat(each(questions, "required")).containsExactly("true", "false");
    assertThat(each(questions, "key"))
        .doesNotHaveDuplicates()
        .allMatch(it -> it.matches("[0-9a-f]{32}"));
  }

  @Test
  void aNewQuestionsKeyIsTheServersToGive() {
    String body =
        SellAppClient.SHORT.replace(
            "}",
            ", \"additional_information\": [{\"type\": \"text\", \"label\": \"E-mail\", \"key\": \"mine\"}]}");

    JsonNode question =
        data(CLIENT.post("/products").json(body), 201).at("/additional_information/0");

    assertThat(question.get("key").textValue()).hasSize(32);
    assertThat(question.get("required").booleanValue()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"public, PUBLIC", "On_Hold, ON_HOLD", "HIDDEN, HIDDEN", "private, PRIVATE"})
  void visibilityIsReadInAnyCase(String sent, String answered) {
    JsonNode product =
        data(CLIENT.post("/products").json(SellAppClient.SHORT.replace("PUBLIC", sent)), 201);

    assertThat(product.get("visibility").textValue()).isEqualTo(answered);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]"})
  void noImagesMayBeSentAsJson(String images) {
    String body = SellAppClient.SHORT.replace("}", ", \"images\": " + images + "}");

    assertThat(data(CLIENT.post("/products").json(body), 201).get("images")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a.png\"", "[\"a.png\"]", "[{\"path\": \"a.png\"}]", "{}", "1"})
  void imagesOfANewProductAreFiles(String images) {
    String body = SellAppClient.SHORT.replace("}", ", \"images\": " + images + "}");

    JsonNode errors = invalid(CLIENT.post("/products").json(body), "images");

    assertThat(errors.at("/images/0").textValue())
        .isEqualTo("The images field must be sent as files in multipart/form-data.");
  }

  @Test
  void onlyWhatIsSentChanges() {
    JsonNode before = full();

    JsonNode after =
        CLIENT.change(
            path(before),
            """
            {"description": "Updated Description"}""");

    assertThat(after.get("description").textValue()).isEqualTo("Updated Description");
    assertThat(after.get("updated_at").textValue())
        .isGreaterThan(before.get("updated_at").textValue());
    for (String name : Json.names(before)) {
      if (!List.of("description", "updated_at").contains(name)) {
        assertThat(after.get(name)).as(name).isEqualTo(before.get(name));
      }
    }
    assertThat(CLIENT.seen(path(before))).isEqualTo(after);
  }

  @Test
  void anEmptyObjectChangesNothing() {
    JsonNode before = full();

    assertThat(CLIENT.change(path(before), "{}")).isEqualTo(before);
  }

  @Test
  void whatMustBeThereIsNotClearedAndEverythingElseIs() {
    String path = path(full());

    invalid(
        CLIENT
            .patch(path)
            .json(
                """
                {"title": null, "description": null, "visibility": null}"""),
        "title",
        "description",
        "visibility");
    JsonNode cleared =
        CLIENT.change(
            path,
            """
            {"delivery_text": null, "other_settings": null, "additional_information": null}""");

    assertThat(cleared.get("delivery_text").isNull()).isTrue();
    assertThat(cleared.get("other_settings")).isEqualTo(Json.read("[]"));
    assertThat(cleared.get("additional_information")).isEmpty();
  }

  @Test
  void settingsChangeOneByOne() {
    String path = path(full());

    JsonNode settings =
        CLIENT
            .change(
                path,
                "{\"other_settings\": {\"video_url\": null, \"product_title\": \"\", \"faq\": [],"
                    + " \"redirect_url\": \"http://x.example/[order_id]\"}}")
            .get("other_settings");

    assertThat(settings)
        .isEqualTo(
            Json.read(
                "{\"faq\": [], \"video_url\": null, \"redirect_url\": \"http://x.example/[order_id]\","
                    + " \"product_title\": null, \"product_description\": \"All of them.\"}"));
    assertThat(
            CLIENT
                .change(
                    path,
                    """
                    {"other_settings": {}}""")
                .get("other_settings"))
        .isEqualTo(settings);
    assertThat(
            CLIENT
                .change(
                    path,
                    """
                    {"other_settings": []}""")
                .get("other_settings"))
        .isEqualTo(Json.read("[]"));
  }

  @Test
  void aQuestionKeepsItsKeyByTheKeyOrByItsLabel() {
    JsonNode before = full();
    String first = before.at("/additional_information/0/key").textValue();
    String hidden = before.at("/additional_information/1/key").textValue();

    JsonNode after =
        CLIENT
            .change(
                path(before),
                """
                {"additional_information": [
                  {"type": "TEXT", "label": "Do you agree?"},
                  {"type": "NUMBER", "label": "How often?", "required": "1", "key": "%s"},
                  {"type": "HIDDEN", "label": ""}
                ]}
                """
                    .formatted(first))
            .get("additional_information");

    assertThat(each(after, "key"))
        .element(0)
        .asString()
        .matches("[0-9a-f]{32}")
        .isNotEqualTo(first);
    assertThat(each(after, "key").subList(1, 3)).containsExactly(first, hidden);
    assertThat(each(after, "label")).containsExactly("Do you agree?", "How often?", "Hidden");
    assertThat(each(after, "type")).containsExactly("TEXT", "NUMBER", "HIDDEN");
  }

  @Test
  void aKeyThatIsNoQuestionsOrStandsTwiceIsRefused() {
    JsonNode product = full();
    String key = product.at("/additional_information/0/key").textValue();
    String question =
        """
        {"type": "TEXT", "label": "a", "key": "%s"}""";

    invalid(
        CLIENT
            .patch(path(product))
            .json(
                """
                {"additional_information": [%s, %s, %s]}"""
                    .formatted(
                        question.formatted(key),
                        question.formatted("0".repeat(32)),
                        question.formatted(key))),
        "additional_information.1.key",
        "additional_information.2.key");
    invalid(
        CLIENT
            .patch(path(product))
            .json(
                """
                {"additional_information": [%s]}"""
                    .formatted(question.formatted("short"))),
        "additional_information.0.key");
    assertThat(CLIENT.seen(path(product))).isEqualTo(product);
  }

  @Test
  void imagesBecomeExactlyThoseNamedByTheirPaths() {
    JsonNode product =
        data(
            CLIENT
                .post("/products")
                .form(
                    SellAppClient.form()
                        .file("images[]", "a.png", Pictures.png(1, 1))
                        .file("images[]", "b.png", Pictures.png(2, 2))
                        .file("images[]", "c.png", Pictures.png(3, 3))),
            201);
    List<String> paths = each(product.get("images"), "path");
    String named =
        """
        {"path": "%s"}""";

    JsonNode after =
        CLIENT.change(
            path(product),
            """
            {"images": [%s, %s]}"""
                .formatted(named.formatted(paths.get(2)), named.formatted(paths.get(0))));

    assertThat(each(after.get("images"), "path")).containsExactly(paths.get(2), paths.get(0));
    assertThat(Stored.of(CLIENT.store()))
        .noneMatch(key -> key.endsWith(paths.get(1).substring(paths.get(1).lastIndexOf('/'))));
    invalid(
        CLIENT
            .patch(path(product))
            .json(
                """
                {"images": [%s, %s, %s, {}]}"""
                    .formatted(
                        named.formatted(paths.get(0)),
                        named.formatted(paths.get(0)),
                        named.formatted(paths.get(1)))),
        "images.3.path");
    invalid(
        CLIENT
            .patch(path(product))
            .json(
                """
                {"images": [%s, %s, %s]}"""
                    .formatted(
                        named.formatted(paths.get(0)),
                        named.formatted(paths.get(0)),
                        named.formatted(paths.get(1)))),
        "images.1.path",
        "images.2.path");
    assertThat(
            CLIENT
                .change(
                    path(product),
                    """
                    {"images": []}""")
                .get("images"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"a\"", "{\"path\": \"a\"}", "1"})
  void imagesToKeepAreAnArray(String images) {
    invalid(CLIENT.patch(CLIENT.path("Grain")).json("{\"images\": " + images + "}"), "images");
  }

  @Test
  void whoExpectsAnotherStateIsRefused() {
    JsonNode before = CLIENT.product("Grain");
    String path = path(before);
    String expecting =
        """
        {"title": "Dust", "expected_updated_at": "%s"}""";
    String first = before.get("updated_at").textValue();

    JsonNode after = CLIENT.change(path, expecting.formatted(first));

    assertThat(after.get("title").textValue()).isEqualTo("Dust");
    refused(CLIENT.patch(path).json(expecting.formatted(first)), 409, "conflict");
    refused(
        CLIENT
            .patch(path)
            .json(
                """
                {"expected_updated_at": "%s"}"""
                    .formatted(first)),
        409,
        "conflict");
    assertThat(CLIENT.seen(path)).isEqualTo(after);
  }

  @Test
  void javaScriptsTimesOfMillisecondsAreUnderstood() {
    JsonNode product = CLIENT.product("Grain");
    Instant updated = Instant.parse(product.get("updated_at").textValue());

    JsonNode after =
        CLIENT.change(
            path(product),
            """
            {"title": "Dust", "expected_updated_at": "%s"}"""
                .formatted(updated.truncatedTo(ChronoUnit.MILLIS)));

    assertThat(after.get("title").textValue()).isEqualTo("Dust");
    refused(
        CLIENT
            .patch(path(product))
            .json(
                """
                {"title": "Ash", "expected_updated_at": "%s"}"""
                    .formatted(updated.minusSeconds(1).truncatedTo(ChronoUnit.MILLIS))),
        409,
        "conflict");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"\"", "\"yesterday\"", "1", "\"2024-01-10\"", "\"2024-13-10T00:00:00.000000Z\""})
  void anExpectedTimeIsOne(String time) {
    String path = CLIENT.path("Grain");
    String body = "{\"title\": \"Dust\", \"expected_updated_at\": " + time + "}";

    invalid(CLIENT.patch(path).json(body), "expected_updated_at");
    invalid(CLIENT.delete(path).json(body), "expected_updated_at");
  }

  @Test
  void threeWhoReplaceTheQuestionsAtOnceAllDo() throws Exception {
    String path = path(full());
    List<Callable<Integer>> callers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      String body =
          "{\"additional_information\": [{\"type\": \"TEXT\", \"label\": \"Do you agree?\"},"
              + " {\"type\": \"TEXT\", \"label\": \"New %d\"}]}".formatted(i);
      callers.add(() -> CLIENT.patch(path).json(body).send().status());
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(callers.size())) {
      for (Future<Integer> caller : threads.invokeAll(callers)) {
        assertThat(caller.get()).isEqualTo(200);
      }
    }

    assertThat(CLIENT.seen(path).get("additional_information")).hasSize(2);
  }

  @Test
  void theListIsInTheOrderOfTheStore() {
    SellAppClient client = new SellAppClient();
    client.product("One");
    client.product("Two");

    JsonNode products = data(client.get("/products"), 200);

    assertThat(each(products, "title")).containsExactly("One", "Two");
    assertThat(each(products, "order")).containsExactly("1", "2");
    assertThat(each(products, "id")).containsExactly("1", "2");
    assertThat(products.get(1)).isEqualTo(client.seen("/products/2"));
  }

  @Test
  void aProductOfSellSnIsThereWithItsQuestionsAndItsPrice() {
    Http.post("/stores/" + CLIENT.store().id() + "/products")
        .key(CLIENT.store().key())
        .json(
            """
            {"name": "Old one", "cost": 12.5, "visibility": 1, "customValueKeys": ["E-mail"]}""")
        .send();
    JsonNode listed = data(CLIENT.get("/products?limit=100"), 200);
    JsonNode product = listed.get(each(listed, "title").indexOf("Old one"));

    assertThat(product.get("description").textValue()).isEmpty();
    assertThat(product.get("visibility").textValue()).isEqualTo("HIDDEN");
    assertThat(product.at("/variants/0/title").textValue()).isEqualTo("Default");
    assertThat(product.at("/additional_information/0/label").textValue()).isEqualTo("E-mail");
    JsonNode sentBack = CLIENT.change(path(product), product.toString());
    assertThat(sentBack.get("additional_information"))
        .isEqualTo(product.get("additional_information"));
    assertThat(sentBack.get("description").textValue()).isEmpty();
  }

  @Test
  void scopesAreNeededAndNamed() {
    String path = CLIENT.path("Grain");
    String creator = CLIENT.keyWith("CreateProducts");
    String viewer = CLIENT.keyWith("ViewProducts");

    assertThat(refused(Http.get("/v2" + path).key(creator), 403, "forbidden"))
        .contains("ViewProducts");
    assertThat(refused(Http.get("/v2/products").key(creator), 403, "forbidden"))
        .contains("ViewProducts");
    assertThat(
            refused(
                Http.post("/v2/products").key(viewer).json(SellAppClient.SHORT), 403, "forbidden"))
        .contains("CreateProducts");
    assertThat(refused(Http.patch("/v2" + path).key(creator).json("{}"), 403, "forbidden"))
        .contains("UpdateProducts");
    assertThat(refused(Http.delete("/v2" + path).key(creator), 403, "forbidden"))
        .contains("UpdateProducts");
    refused(Http.get("/v2/products"), 401, "unauthenticated");
    refused(Http.get("/v2/products").key(CLIENT.store().key()), 401, "unauthenticated");
  }

  @Test
  void anotherStoresProductIsNotFound() {
    TestStore other = TestStore.create();
    String key = other.keyFor("SELLAPP");
    String path = "/v2" + CLIENT.path("Grain");

    refused(Http.get(path).key(key), 404, "not_found");
    refused(
        Http.patch(path)
            .key(key)
            .json(
                """
                {"title": "Mine"}"""),
        404,
        "not_found");
    refused(
        Http.patch(path)
            .key(key)
            .json(
                """
                {"images": []}"""),
        404,
        "not_found");
    refused(Http.delete(path).key(key), 404, "not_found");
  }
}
