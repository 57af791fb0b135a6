package dev.stall.sellapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.stall.Http;
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
import java.util.TreeSet;

/** What tests of SellApp's groups do again and again, in a store of their own. */
final class GroupShop {

  private final TestStore store = TestStore.create();
  private final String key = store.keyFor("SELLAPP");
  private final Products products = new Products(TestCloud.storage());

  TestStore store() {
    return store;
  }

  String key() {
    return key;
  }

  /** A request with the store's key. */
  Http request(String method, String path) {
    return Http.request(method, "/v2" + path).key(key);
  }

  Http get(String path) {
    return request("GET", path);
  }

  Http post(String path) {
    return request("POST", path);
  }

  Http put(String path) {
    return request("PUT", path);
  }

  Http patch(String path) {
    return request("PATCH", path);
  }

  Http delete(String path) {
    return request("DELETE", path);
  }

  /** The answers of the shop to a request of an official SDK. */
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

  /** Returns the group at a path. */
  JsonNode seen(String path) {
    return answered(get(path), 200).at("/data/0");
  }

  /** Makes a product past HTTP, and returns its number. */
  int product(String title) {
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
      numbers.add(product("Product " + i));
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

  /** The answer has that status; returns its body. */
  static JsonNode answered(Http request, int status) {
    Http.Response response = request.send();
    assertThat(response.status()).as("%s", response.json()).isEqualTo(status);
    return response.json();
  }

  /** The answer is a refusal of that status; returns its message. */
  static String refused(Http request, int status) {
    JsonNode problem = answered(request, status);
    assertThat(problem.get("status").intValue()).isEqualTo(status);
    assertThat(problem.get("code").textValue()).isNotBlank();
    assertThat(problem.get("request_id").textValue()).isNotBlank();
    return problem.get("message").textValue();
  }

  /** The answer is 422 and names these fields, and no other; returns what is said of them. */
  static JsonNode invalid(Http request, String... fields) {
    JsonNode problem = answered(request, 422);
    JsonNode errors = problem.path("errors");
    assertThat(names(errors)).as("%s", problem).containsExactlyInAnyOrder(fields);
    assertThat(problem.get("message").textValue()).isNotBlank();
    return errors;
  }

  static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return List.copyOf(new TreeSet<>(names));
  }
}
