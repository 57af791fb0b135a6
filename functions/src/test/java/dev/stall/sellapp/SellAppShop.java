package dev.stall.sellapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Http;
import dev.stall.Multipart;
import dev.stall.TestCloud;
import dev.stall.TestStore;
import dev.stall.catalogue.NewProduct;
import dev.stall.catalogue.ProductDetails;
import dev.stall.catalogue.Visibility;
import dev.stall.store.Products;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What tests of SellApp's routes do again and again, in a store of their own. */
final class SellAppShop {

  /** The least that a product can be made of. */
  static final String SHORT =
      """
      {"title": "Grain", "description": "Film grain.", "visibility": "PUBLIC"}""";

  /** All that can be said of a product in JSON. */
  static final String FULL =
      """
      {
        "title": "Sunset presets",
        "description": "<p>Warm &amp; soft<\\/p>",
        "visibility": "ON_HOLD",
        "delivery_text": "Thanks! 🌅",
        "additional_information": [
          {"type": "CHECKBOX", "required": true, "label": "Do you agree?"},
          {"type": "HIDDEN", "required": false}
        ],
        "other_settings": {
          "faq": [{"question": "Really?", "answer": "Yes."}],
          "video_url": "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
          "redirect_url": "https://666.com/t?mail=[customer_email]&id=[order_id]",
          "product_title": "Sunsets",
          "product_description": "All of them."
        }
      }
      """;

  /** What an official SDK calls itself. */
  static final String SDK_AGENT = "SellApp node/0.1.1";

  private final TestStore store = TestStore.create();
  private final String key = store.keyFor("SELLAPP");

  TestStore store() {
    return store;
  }

  String key() {
    return key;
  }

  /** Issues a key with only that scope. */
  String keyWith(String scope) {
    return TestCloud.invoke(
            "IssueApiKey",
            """
            {"store": "%s", "api": "SELLAPP", "scopes": ["%s"]}"""
                .formatted(store.id(), scope))
        .get("key")
        .textValue();
  }

  /** A request of version 2 with the store's key. */
  Http request(String method, String path) {
    return Http.request(method, "/v2" + path).key(key);
  }

  Http get(String path) {
    return request("GET", path);
  }

  Http post(String path) {
    return request("POST", path);
  }

  Http patch(String path) {
    return request("PATCH", path);
  }

  Http delete(String path) {
    return request("DELETE", path);
  }

  /** A form that creates a product, to be added to. */
  static Multipart form() {
    return new Multipart()
        .text("title", "Grain")
        .text("description", "Film grain.")
        .text("visibility", "PUBLIC");
  }

  /** Makes a product of which no more than a title is known. */
  JsonNode product(String title) {
    return data(post("/products").body(SHORT.replace("Grain", title)), 201);
  }

  /** Makes a product and returns its path. */
  String path(String title) {
    return path(product(title));
  }

  /** Returns the path of a product. */
  static String path(JsonNode product) {
    return "/products/" + product.get("id");
  }

  /** Makes so many products past HTTP, which is faster. */
  void products(int count) {
    Products products = new Products(TestCloud.storage());
    for (int i = 1; i <= count; i++) {
      ProductDetails details =
          ProductDetails.plain(
              "Product " + i,
              Optional.of("Number " + i),
              Optional.empty(),
              Visibility.PUBLIC,
              List.of(),
              Optional.empty());
      products.create(store.number(), NewProduct.of(details));
    }
  }

  /** Returns a product as it is. */
  JsonNode seen(String path) {
    JsonNode data = data(get(path), 200);
    assertThat(data).hasSize(1);
    return data.get(0);
  }

  /** Changes a product or a variant by JSON, and returns it. */
  JsonNode change(String path, String json) {
    return data(patch(path).json(json), 200);
  }

  /** The JSON of a variant. */
  static String variant(String title, String price, String currency) {
    return """
        {
          "title": "%s",
          "description": "",
          "deliverable": {"types": ["TEXT"]},
          "pricing": {"humble": false, "price": {"price": %s, "currency": "%s"}},
          "payment_methods": ["STRIPE"]
        }
        """
        .formatted(title, price, currency);
  }

  /** Makes a variant of the product at that path, in dollars. */
  JsonNode variant(String path, String title, int cents) {
    return data(post(path + "/variants").json(variant(title, Integer.toString(cents), "USD")), 201);
  }

  /** The answer has that status; returns its body. */
  static JsonNode answered(Http request, int status) {
    Http.Response response = request.send();
    assertThat(response.status()).as("%s", response.json()).isEqualTo(status);
    return response.json();
  }

  /** The answer has that status and nothing around its data; returns the data. */
  static JsonNode data(Http request, int status) {
    return answered(request, status).get("data");
  }

  /** The answer says no in the envelope, without naming fields; returns its message. */
  static String refused(Http request, int status, String code) {
    JsonNode problem = answered(request, status);
    assertThat(names(problem)).containsExactlyInAnyOrder("message", "code", "status", "request_id");
    assertThat(problem.get("code").textValue()).isEqualTo(code);
    assertThat(problem.get("status").intValue()).isEqualTo(status);
    assertThat(problem.get("request_id").textValue()).isNotBlank();
    return problem.get("message").textValue();
  }

  /** The answer is 422 and names exactly these fields; returns what is said of them. */
  static JsonNode invalid(Http request, String... fields) {
    JsonNode problem = answered(request, 422);
    assertThat(problem.get("code").textValue()).isEqualTo("validation_error");
    assertThat(names(problem.path("errors"))).as("%s", problem).containsExactlyInAnyOrder(fields);
    return problem.path("errors");
  }

  /** Returns the names of an object's fields, in their order. */
  static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Returns a field of every object in an array. */
  static List<String> each(JsonNode array, String field) {
    List<String> values = new ArrayList<>();
    array.forEach(object -> values.add(object.path(field).asText()));
    return values;
  }

  /** Reads JSON. */
  static JsonNode json(String text) {
    return TestCloud.read(text);
  }
}
