package dev.stall.sellapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.stall.Http;
import dev.stall.Json;
import dev.stall.Multipart;
import dev.stall.TestCloud;
import dev.stall.TestStore;
import dev.stall.catalogue.NewProduct;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.ProductDetails;
import dev.stall.catalogue.Reference;
import dev.stall.catalogue.Visibility;
import dev.stall.store.ProductDeletion;
import dev.stall.store.Products;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A client of SellApp's API with a store of its own, and what its tests expect of answers. */
final class SellAppClient {

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
  private final Products products = new Products(TestCloud.storage());

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
  void unpricedProducts(int count) {
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
    assertThat(Json.names(problem))
        .containsExactlyInAnyOrder("message", "code", "status", "request_id");
    assertThat(problem.get("code").textValue()).isEqualTo(code);
    assertThat(problem.get("status").intValue()).isEqualTo(status);
    assertThat(problem.get("request_id").textValue()).isNotBlank();
    return problem.get("message").textValue();
  }

  Http put(String path) {
    return request("PUT", path);
  }

  /** The answers of the client to a request of an official SDK. */
  static Http sdk(Http request) {
    return request.header("User-Agent", "SellApp node/0.1.1");
  }

  /** Makes a group and returns it as SellApp's page shows it. */
  JsonNode group(String title) {
    return answered(
        post("/groups")
            .json(
                """
                {"title": "%s", "order": 1, "unlisted": false}"""
                    .formatted(title)),
        201);
  }

  /** Makes a group and returns its path. */
  String groupPath(String title) {
    return "/groups/" + group(title).get("id");
  }

  /** Makes a product past HTTP, and returns its number. */
  int number(String title) {
    return whole(title).id().number();
  }

  /** Makes a product past HTTP. */
  Product whole(String title) {
    return made(title, Optional.of(new BigDecimal("12.50")));
  }

  /** Makes a product without a price past HTTP. */
  Product unpriced(String title) {
    return made(title, Optional.empty());
  }

  private Product made(String title, Optional<BigDecimal> price) {
    return products.create(
        store.number(),
        NewProduct.of(
            ProductDetails.plain(
                title,
                Optional.of("About " + title),
                price,
                Visibility.PUBLIC,
                List.of("Your name"),
                Optional.empty())));
  }

  /** Makes so many products past HTTP, and returns their numbers. */
  List<Integer> products(int count) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      numbers.add(number("Product " + i));
    }
    return numbers;
  }

  /** Puts a product into the trash past HTTP. */
  void trash(int product) {
    new ProductDeletion(TestCloud.storage())
        .trash(Reference.numbered(store.number(), product), Optional.empty());
  }

  /** Attaches products and returns which of them were new. */
  List<Integer> attach(String group, List<Integer> products) {
    return numbers(
        answered(post(group + "/products/attach").body(resources(products)), 200).get("attached"));
  }

  /** Detaches products and returns which of them were in the group. */
  List<Integer> detach(String group, List<Integer> products) {
    return numbers(
        answered(delete(group + "/products/detach").body(resources(products)), 200)
            .get("detached"));
  }

  /** Replaces the products of a group, and returns the group. */
  JsonNode replace(String group, List<Integer> products) {
    return answered(put(group + "/products").body("{\"product_ids\": " + products + "}"), 200)
        .get("data");
  }

  /** Returns the members of a group in their order, as the group itself shows them. */
  List<Integer> members(String group) {
    return summary(seen(group));
  }

  static List<Integer> summary(JsonNode group) {
    List<Integer> members = new ArrayList<>();
    group
        .get("products")
        .forEach(product -> members.add(Integer.valueOf(product.get("id").textValue())));
    assertThat(group.get("products_linked").intValue()).isEqualTo(members.size());
    return members;
  }

  static String resources(List<Integer> numbers) {
    return "{\"resources\": " + numbers + "}";
  }

  static List<Integer> numbers(JsonNode array) {
    assertThat(array).isInstanceOf(ArrayNode.class);
    List<Integer> numbers = new ArrayList<>();
    array.forEach(number -> numbers.add(number.intValue()));
    return numbers;
  }

  /** The answer is a refusal of that status; returns its message. */
  static String refused(Http request, int status) {
    JsonNode problem = answered(request, status);
    assertThat(problem.get("status").intValue()).isEqualTo(status);
    assertThat(problem.get("code").textValue()).isNotBlank();
    assertThat(problem.get("request_id").textValue()).isNotBlank();
    return problem.get("message").textValue();
  }

  /** The answer is 422 and names exactly these fields; returns what is said of them. */
  static JsonNode invalid(Http request, String... fields) {
    JsonNode problem = answered(request, 422);
    JsonNode errors = problem.path("errors");
    assertThat(problem.get("code").textValue()).isEqualTo("validation_error");
    assertThat(problem.get("message").textValue()).isNotBlank();
    assertThat(Json.names(errors)).as("%s", problem).containsExactlyInAnyOrder(fields);
    return errors;
  }
}
