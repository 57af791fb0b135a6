package dev.stall.sellgate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Http;
import dev.stall.TestCloud;
import dev.stall.TestStore;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What tests of SellGate's routes do again and again, in a store of their own. */
final class Shop {

  private final TestStore store = TestStore.create();
  private final String key = store.keyFor("SELLGATE");

  TestStore store() {
    return store;
  }

  String key() {
    return key;
  }

  /** Issues a key of the store for SellGate with only that scope. */
  String keyWith(String scope) {
    return TestCloud.invoke(
            "IssueApiKey",
            """
            {"store": "%s", "api": "SELLGATE", "scopes": ["%s"]}"""
                .formatted(store.id(), scope))
        .get("key")
        .asText();
  }

  /** A request under {@code /v1}: {@code request("GET", "/groups")}. */
  Http request(String method, String path) {
    return Http.request(method, "/v1" + path).key(key);
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

  /** Makes a group of a name and returns it. */
  JsonNode group(String name) {
    return Expect.created(post("/groups").body(named(name).toString()).send());
  }

  String groupId(String name) {
    return group(name).get("id").asText();
  }

  /** Makes a product of a name and returns it. */
  JsonNode product(String name) {
    return product(name, "12.5");
  }

  JsonNode product(String name, String price) {
    return Expect.created(
        post("/products")
            .json(
                """
                {"name": "%s", "price": %s}"""
                    .formatted(name, price))
            .send());
  }

  String productId(String name) {
    return product(name).get("id").asText();
  }

  /** Puts products into a group and returns the group. */
  JsonNode add(String group, String... products) {
    String body =
        TestCloud.JSON.valueToTree(Map.of("product_ids", Arrays.asList(products))).toString();
    return Expect.done(post("/groups/" + group + "/products").body(body).send());
  }

  /** Changes something and returns it. */
  JsonNode change(String path, String json) {
    return Expect.done(patch(path).json(json).send());
  }

  /** Returns what is at a path. */
  JsonNode seen(String path) {
    return Expect.done(get(path).send());
  }

  /** Returns the names of what is on a list. */
  List<String> names(String path) {
    return Expect.each(seen(path), "name");
  }

  private static JsonNode named(String name) {
    return TestCloud.JSON.valueToTree(Map.of("name", name));
  }
}
