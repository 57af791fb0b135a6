package dev.stall.sellgate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Http;
import dev.stall.Json;
import dev.stall.TestCloud;
import dev.stall.TestStore;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A client of SellGate's API with a store of its own, and what its tests expect of answers. */
final class SellGateClient {

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
    return SellGateClient.created(post("/groups").body(named(name).toString()).send());
  }

  String groupId(String name) {
    return group(name).get("id").asText();
  }

  /** Makes a product of a name and returns it. */
  JsonNode product(String name) {
    return product(name, "12.5");
  }

  JsonNode product(String name, String price) {
    return SellGateClient.created(
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
        Json.MAPPER.valueToTree(Map.of("product_ids", Arrays.asList(products))).toString();
    return SellGateClient.done(post("/groups/" + group + "/products").body(body).send());
  }

  /** Changes something and returns it. */
  JsonNode change(String path, String json) {
    return SellGateClient.done(patch(path).json(json).send());
  }

  /** Returns what is at a path. */
  JsonNode seen(String path) {
    return SellGateClient.done(get(path).send());
  }

  /** Returns the names of what is on a list. */
  List<String> names(String path) {
    return Json.each(seen(path), "name");
  }

  private static JsonNode named(String name) {
    return Json.MAPPER.valueToTree(Map.of("name", name));
  }

  /** The answer is 200; returns its data. */
  static JsonNode done(Http.Response response) {
    return data(response, 200);
  }

  /** The answer is 201; returns its data. */
  static JsonNode created(Http.Response response) {
    return data(response, 201);
  }

  private static JsonNode data(Http.Response response, int status) {
    assertThat(response.status()).as("%s", response.json()).isEqualTo(status);
    assertThat(response.raw().headers().firstValue("content-type")).contains("application/json");
    return response.data();
  }

  /** The answer is 204 and empty. */
  static void gone(Http.Response response) {
    assertThat(response.status()).as("%s", response.json()).isEqualTo(204);
    assertThat(response.raw().body()).isEmpty();
  }

  /** The answer says no with that status and code, and blames no field; returns its message. */
  static String refused(Http.Response response, int status, String code) {
    assertThat(Json.names(error(response, status, code))).containsExactly("code", "message");
    return response.json().at("/error/message").textValue();
  }

  /** The answer is 404; returns its message. */
  static String missing(Http.Response response) {
    return refused(response, 404, "not_found");
  }

  /** The answer is 400 and blames no field: the body as a whole could not be read. */
  static void unreadable(Http.Response response) {
    refused(response, 400, "invalid_request");
  }

  /** The answer is 400 and says of exactly these fields what is wrong with them. */
  static JsonNode invalid(Http.Response response, String... fields) {
    JsonNode error = error(response, 400, "invalid_request");
    assertThat(Json.names(error)).containsExactly("code", "message", "fields");
    assertThat(Json.names(error.get("fields"))).containsExactlyInAnyOrder(fields);
    for (JsonNode rules : error.get("fields")) {
      assertThat(rules.isArray()).isTrue();
      assertThat(rules).isNotEmpty().allMatch(JsonNode::isTextual);
    }
    return error.get("fields");
  }

  private static JsonNode error(Http.Response response, int status, String code) {
    assertThat(response.status()).as("%s", response.json()).isEqualTo(status);
    assertThat(response.raw().headers().firstValue("content-type")).contains("application/json");
    assertThat(Json.names(response.json())).containsExactly("error");
    JsonNode error = response.json().get("error");
    assertThat(error.get("code").textValue()).isEqualTo(code);
    assertThat(error.get("message").textValue())
        .isNotBlank()
        .doesNotContain("Exception", "dev.stall", "java.", "com.fasterxml");
    return error;
  }
}
