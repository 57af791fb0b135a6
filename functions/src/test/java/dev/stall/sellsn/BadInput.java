package dev.stall.sellsn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.stall.Http;
import dev.stall.Json;
import dev.stall.TestCloud;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A store with something in it that bad input must not harm, and what a refusal looks like. */
final class BadInput {

  /** More than any message needs, and far less than what the larger bodies hold. */
  private static final int MAX_MESSAGE_LENGTH = 1500;

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final SellSnClient client = new SellSnClient();
  private final String product;
  private final String group;
  private final List<JsonNode> before;

  BadInput() {
    product =
        client
            .post("/products")
            .json(
                "{\"name\": \"Sunset presets\", \"cost\": 12.5, \"visibility\": 0, \"tags\": [\"a\", \"b\"],"
                    + " \"description\": \"Warm light\", \"maximumQuantity\": 5}")
            .send()
            .data()
            .get("id")
            .asText();
    group = client.groupId("Photography");
    client
        .put(items())
        .json(
            """
            {"items": ["K1", "K2", "K1"]}""")
        .send();
    client
        .put(product("/fees"))
        .json(
            """
            {"paymentMethod": "PAYPAL", "feePercentage": 2.5}""")
        .send();
    client.patch("/product-groups/" + group + "/" + product).send();
    before = everything();
  }

  /** A route of SellSN that takes a body. */
  enum Form {
    CREATE_PRODUCT("POST", "/products"),
    UPDATE_PRODUCT("PUT", "/products/{product}"),
    SET_FEE("PUT", "/products/{product}/fees"),
    ADD_ITEMS("PUT", "/products/{product}/items"),
    REMOVE_ITEMS("DELETE", "/products/{product}/items"),
    CREATE_GROUP("POST", "/product-groups"),
    UPDATE_GROUP("PATCH", "/product-groups/{group}"),
    SET_ORDERING("PATCH", "/ordering");

    private final String method;
    private final String path;

    Form(String method, String path) {
      this.method = method;
      this.path = path;
    }
  }

  SellSnClient client() {
    return client;
  }

  String product() {
    return product;
  }

  String group() {
    return group;
  }

  /** The path of something of the product: {@code product("/fees")}. */
  String product(String rest) {
    return "/products/" + product + rest;
  }

  String items() {
    return product("/items");
  }

  Http request(Form form) {
    return Http.request(form.method, path(form)).key(client.key());
  }

  private String path(Form form) {
    return client.path(form.path.replace("{product}", product).replace("{group}", group));
  }

  /** Sends a body that need not be text. */
  Http.Response send(Form form, String contentType, byte[] body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(TestCloud.cloud().url() + path(form)))
            .header("authorization", "Bearer " + client.key())
            .header("content-type", contentType)
            .method(form.method, BodyPublishers.ofByteArray(body))
            .build();
    try {
      HttpResponse<byte[]> raw = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
      JsonNode json =
          raw.body().length > 0 ? Json.MAPPER.readTree(raw.body()) : MissingNode.getInstance();
      return new Http.Response(raw.statusCode(), json, raw);
    } catch (IOException failed) {
      throw new AssertionError(form + " got no answer", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  /** A product's form that is valid but for these fields: name, JSON, name, JSON … */
  static String productWith(String... fields) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("name", "\"Fresh name\"");
    form.put("cost", "1");
    form.put("visibility", "0");
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    List<String> members = new ArrayList<>();
    form.forEach((name, value) -> members.add("\"" + name + "\": " + value));
    return "{" + String.join(", ", members) + "}";
  }

  /** JSON of a string that needs no escapes. */
  static String text(String value) {
    return '"' + value + '"';
  }

  /** JSON of an array of so many equal values. */
  static String array(int size, String value) {
    return "[" + String.join(",", Collections.nCopies(size, value)) + "]";
  }

  /** Everything that the store shows is as it was at first. */
  void assertUnharmed() {
    assertThat(everything()).isEqualTo(before);
  }

  private List<JsonNode> everything() {
    return List.of(
        client.get("/products").send().json(),
        client.get("/products/1").send().json(),
        client.get(product("")).send().json(),
        client.get("/product-groups/1").send().json(),
        client.get(items() + "/1").send().json());
  }

  /** A refusal in SellSN's envelope that tells nothing of how Stall is made. */
  static void assertRefused(Http.Response response, int status) {
    assertThat(response.status()).as(response.json().toString()).isEqualTo(status);
    assertThat(response.raw().headers().firstValue("content-type")).contains("application/json");
    assertThat(response.json().get("success").booleanValue()).isFalse();
    assertThat(response.json().get("success").isBoolean()).isTrue();
    assertThat(response.json().get("data").isNull()).isTrue();
    assertThat(response.json().has("invalidFields")).isEqualTo(status == 400);
    assertThat(message(response))
        .isNotBlank()
        .hasSizeLessThan(MAX_MESSAGE_LENGTH)
        .doesNotContain("Exception", "dev.stall", "java.", "com.fasterxml", "\tat ");
  }

  /** A refusal of input, which names exactly these fields, each of them in its words too. */
  static void assertInvalid(Http.Response response, String... fields) {
    assertRefused(response, 400);
    List<String> named = new ArrayList<>();
    response.json().get("invalidFields").forEach(field -> named.add(field.textValue()));
    assertThat(named).containsExactlyInAnyOrder(fields);
    assertThat(fields).allSatisfy(field -> assertThat(message(response)).contains(field));
  }

  static String message(Http.Response response) {
    return response.json().get("message").textValue();
  }
}
