package dev.stall.sellsn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Http;
import dev.stall.Json;
import dev.stall.TestCloud;
import dev.stall.TestStore;
import dev.stall.catalogue.Delivery;
import dev.stall.catalogue.GroupDetails;
import dev.stall.catalogue.NewGroup;
import dev.stall.catalogue.NewProduct;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.ProductDetails;
import dev.stall.catalogue.SaleRules;
import dev.stall.catalogue.Visibility;
import dev.stall.store.Products;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** A client of SellSN's API with a store of its own, and what its tests expect of answers. */
final class SellSnClient {

  /** The form with every field, each other than its default. */
  static final String FULL_FORM =
      """
      {
        "name": "Sunset presets",
        "cost": 12.5,
        "visibility": 1,
        "ignoreOutOfStock": true,
        "isDynamic": true,
        "tags": ["photo", "Sonnenuntergänge"],
        "webhookUrl": "https://example.com/hook?shop=1&x=%20",
        "description": "# Sunset\\n\\t![](https://i.imgur.com/a.png)",
        "deliveryMessage": "Thanks! 🌅",
        "customValueKeys": ["E-mail", "Discord name"],
        "minimumQuantity": 2,
        "maximumQuantity": 5,
        "shouldBlockVirtualPrivateNetworks": true,
        "blacklistedPaymentGateways": ["paypal", "BTC_Lightning-2"],
        "isBestSeller": true
      }
      """;

  /** The form with what is required, and nothing else. */
  static final String SHORT_FORM =
      """
      {"name": "Grain", "cost": 3, "visibility": 0}""";

  private final TestStore store;
  private final String key;

  SellSnClient() {
    this.store = TestStore.create();
    this.key = store.key();
  }

  TestStore store() {
    return store;
  }

  String key() {
    return key;
  }

  /** The path of something in the store: {@code path("/products")}. */
  String path(String rest) {
    return "/stores/" + store.id() + rest;
  }

  Http get(String rest) {
    return Http.get(path(rest)).key(key);
  }

  Http post(String rest) {
    return Http.post(path(rest)).key(key);
  }

  Http put(String rest) {
    return Http.put(path(rest)).key(key);
  }

  Http patch(String rest) {
    return Http.patch(path(rest)).key(key);
  }

  Http delete(String rest) {
    return Http.delete(path(rest)).key(key);
  }

  /** Makes a product and returns it as the seller sees it. */
  JsonNode product(String name) {
    return product(name, 0);
  }

  JsonNode product(String name, int visibility) {
    return SellSnClient.done(
        post("/products")
            .json(
                """
                {"name": "%s", "cost": 12.5, "visibility": %d}"""
                    .formatted(name, visibility))
            .send());
  }

  String productId(String name) {
    return product(name).get("id").asText();
  }

  String productId(String name, int visibility) {
    return product(name, visibility).get("id").asText();
  }

  String groupId(String name) {
    return SellSnClient.done(
            post("/product-groups")
                .json(
                    """
                    {"name": "%s"}"""
                        .formatted(name))
                .send())
        .get("id")
        .asText();
  }

  /** Sets a product's items to sell by appending; the items may have any characters. */
  void add(String product, List<String> items) {
    SellSnClient.done(items("PUT", product, items));
  }

  /** Sends items to the route that adds (PUT) or removes (DELETE) them. */
  Http.Response items(String method, String product, List<String> items) {
    return Http.request(method, path("/products/" + product + "/items"))
        .key(key)
        .body(Json.MAPPER.valueToTree(Map.of("items", items)).toString())
        .send();
  }

  /** Returns a product as its seller sees it. */
  JsonNode seen(String product) {
    return SellSnClient.done(get("/products/" + product).send());
  }

  /** Returns a product as the public sees it. */
  JsonNode viewed(String product) {
    return SellSnClient.done(Http.get("/products/" + product + "/view").send());
  }

  /** Returns the names of all products, in the order of the store's list. */
  List<String> names() {
    return Json.each(SellSnClient.done(get("/products").send()), "name");
  }

  /** Puts a product into a group and returns the group. */
  JsonNode join(String group, String product) {
    return SellSnClient.done(patch("/product-groups/" + group + "/" + product).send());
  }

  /** Moves a product, or a group. */
  void move(String id, boolean group, int order) {
    SellSnClient.done(
        patch("/ordering")
            .json(
                """
                [{"id": "%s", "isGroup": %b, "order": %d}]"""
                    .formatted(id, group, order))
            .send());
  }

  /** Records a review of a product. */
  static JsonNode review(String product, int rating, String reason) {
    return TestCloud.invoke(
        "RecordReview",
        """
        {"product": "%s", "rating": %d, "reason": "%s"}"""
            .formatted(product, rating, reason));
  }

  /** Makes products past HTTP, which is faster where there must be many. */
  List<Product> products(int count, IntFunction<String> description) {
    Products products = new Products(TestCloud.storage());
    List<Product> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      made.add(
          products.create(
              store.number(), NewProduct.of(details("Product " + i, description.apply(i)))));
    }
    return made;
  }

  /** A plain group that is to be made. */
  static NewGroup group(String name) {
    return new NewGroup(GroupDetails.named(name), Optional.empty());
  }

  /** A plain product's details. */
  static ProductDetails details(String name, String description) {
    return new ProductDetails(
        name,
        Optional.of(description),
        Optional.of(BigDecimal.TEN),
        Visibility.PUBLIC,
        List.of(),
        List.of(),
        new SaleRules(1, SaleRules.NO_MAXIMUM, false, false, List.of()),
        new Delivery(Optional.empty(), false, Optional.empty()),
        false);
  }

  /** The answer is that it was done; returns its data. */
  static JsonNode done(Http.Response response) {
    assertThat(response.status()).as("%s", response.json()).isEqualTo(200);
    assertThat(response.json().path("success").asBoolean()).isTrue();
    return response.data();
  }

  /** The answer says no with that status, in the envelope, and without invalid fields. */
  static String refused(Http.Response response, int status) {
    assertThat(response.status()).as("%s", response.json()).isEqualTo(status);
    assertThat(Json.names(response.json())).containsExactlyInAnyOrder("success", "message", "data");
    return message(response);
  }

  /** The answer is 400 and names these fields. */
  static String invalid(Http.Response response, String... fields) {
    assertThat(response.status()).as("%s", response.json()).isEqualTo(400);
    assertThat(Json.names(response.json()))
        .containsExactlyInAnyOrder("success", "invalidFields", "message", "data");
    assertThat(Json.texts(response.json().get("invalidFields"))).containsExactlyInAnyOrder(fields);
    return message(response);
  }

  private static String message(Http.Response response) {
    assertThat(response.json().get("success").isBoolean()).isTrue();
    assertThat(response.json().get("success").asBoolean()).isFalse();
    assertThat(response.data().isNull()).isTrue();
    assertThat(response.json().get("message").asText()).isNotBlank();
    return response.json().get("message").textValue();
  }
}
