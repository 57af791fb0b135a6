package dev.stall.sellgate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Http;
import dev.stall.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every answer that the page "Groups API" shows, field by field, and those that are like them. */
final class SamplesTest {

  private static final SellGateClient CLIENT = new SellGateClient();
  private static final String TIME = "20\\d\\d-[01]\\d-[0-3]\\dT[0-2]\\d:[0-5]\\d:[0-5]\\dZ";

  private static String product;
  private static String group;

  @BeforeAll
  static void aShopWithAFullAndABareThingOfEach() {
    product =
        SellGateClient.created(
                CLIENT
                    .post("/products")
                    .json(
                        "{\"name\": \"Premium License\", \"description\": \"One year\", \"price\": 29.99,"
                            + " \"currency\": \"USD\", \"image\": \"https://example.com/p.png\"}")
                    .send())
            .get("id")
            .asText();
    CLIENT.product("Bare");
    group =
        SellGateClient.created(
                CLIENT
                    .post("/groups")
                    .json(
                        "{\"name\": \"Software Licenses\", \"description\": \"Digital software license"
                            + " keys\", \"image\": \"https://example.com/g.png\", \"sort_order\": 1}")
                    .send())
            .get("id")
            .asText();
    CLIENT.group("Game Keys");
    CLIENT.add(group, product);
  }

  private static JsonNode single(Http.Response response, int status) {
    assertThat(response.status()).as("%s", response.json()).isEqualTo(status);
    assertThat(response.raw().headers().firstValue("content-type")).contains("application/json");
    assertThat(Json.names(response.json())).containsExactly("data");
    return response.data();
  }

  private static JsonNode list(Http.Response response, int total) {
    assertThat(response.status()).as("%s", response.json()).isEqualTo(200);
    assertThat(response.raw().headers().firstValue("content-type")).contains("application/json");
    assertThat(Json.names(response.json())).containsExactly("data", "meta");
    JsonNode meta = response.json().get("meta");
    assertThat(Json.names(meta)).containsExactly("total", "limit", "offset");
    assertThat(meta).allMatch(JsonNode::isInt);
    assertThat(meta.get("total").asInt()).isEqualTo(total);
    assertThat(meta.get("limit").asInt()).isEqualTo(25);
    assertThat(meta.get("offset").asInt()).isZero();
    assertThat(response.data()).hasSize(total);
    return response.data();
  }

  private static void assertGroup(JsonNode group) {
    assertThat(types(group))
        .containsExactly(
            "id grp_",
            "name text",
            "description text?",
            "image text?",
            "sort_order int",
            "product_count int",
            "created_at time",
            "updated_at time");
  }

  private static void assertProduct(JsonNode product) {
    assertThat(types(product))
        .containsExactly(
            "id prod_",
            "name text",
            "description text?",
            "price number",
            "currency text",
            "image text?",
            "group_ids array",
            "stock int",
            "visibility text",
            "sort_order int",
            "created_at time",
            "updated_at time");
    assertThat(product.get("group_ids")).allMatch(id -> id.textValue().startsWith("grp_"));
  }

  /** The fields of an object and their types; what may be null is so in the samples. */
  private static List<String> types(JsonNode object) {
    List<String> types = new ArrayList<>();
    object
        .properties()
        .forEach(field -> types.add(field.getKey() + " " + type(field.getKey(), field.getValue())));
    return types;
  }

  private static String type(String name, JsonNode value) {
    boolean nullable = List.of("description", "image").contains(name);
    if (nullable) {
      return value.isNull() || value.isTextual() ? "text?" : value.toString();
    }
    if (value.isTextual() && value.textValue().matches("(grp|prod)_[0-9A-Za-z]{22}")) {
      return value.textValue().substring(0, value.textValue().indexOf('_') + 1);
    }
    if (value.isTextual()) {
      return value.textValue().matches(TIME) ? "time" : "text";
    }
    if (value.isArray()) {
      return "array";
    }
    if (name.equals("price")) {
      return value.isNumber() ? "number" : value.toString();
    }
    return value.isInt() ? "int" : value.toString();
  }

  @Test
  void theListOfGroupsIsASampleOfEach() {
    JsonNode groups = list(CLIENT.get("/groups").send(), 2);

    groups.forEach(SamplesTest::assertGroup);
    JsonNode bare = groups.get(0);
    JsonNode full = groups.get(1);
    assertThat(full.get("name").asText()).isEqualTo("Software Licenses");
    assertThat(full.get("description").asText()).isEqualTo("Digital software license keys");
    assertThat(full.get("image").asText()).isEqualTo("https://example.com/g.png");
    assertThat(full.get("sort_order").asInt()).isEqualTo(1);
    assertThat(full.get("product_count").asInt()).isEqualTo(1);
    assertThat(bare.get("description").isNull()).isTrue();
    assertThat(bare.get("image").isNull()).isTrue();
    assertThat(bare.get("product_count").asInt()).isZero();
  }

  @Test
  void aCreatedGroupIsAnsweredWith201AndInFull() {
    SellGateClient client = new SellGateClient();

    Http.Response response =
        client
            .post("/groups")
            .json(
                "{\"name\": \"Premium Products\", \"description\": \"High-end digital products\","
                    + " \"sort_order\": 1}")
            .send();

    JsonNode group = single(response, 201);
    assertGroup(group);
    assertThat(group.get("name").asText()).isEqualTo("Premium Products");
    assertThat(group.get("description").asText()).isEqualTo("High-end digital products");
    assertThat(group.get("image").isNull()).isTrue();
    assertThat(group.get("sort_order").asInt()).isEqualTo(1);
  }

  @Test
  void aGroupIsTheSameHoweverItIsAnswered() {
    String path = "/groups/" + group;
    String member = "{\"product_id\": \"" + product + "\"}";

    JsonNode found = single(CLIENT.get(path).send(), 200);
    JsonNode unchanged = single(CLIENT.patch(path).json("{}").send(), 200);
    JsonNode added = single(CLIENT.post(path + "/products").json(member).send(), 200);
    JsonNode removed =
        single(
            CLIENT.delete(path + "/products?product_id=" + CLIENT.productId("No member")).send(),
            200);

    assertGroup(found);
    assertThat(unchanged).isEqualTo(found);
    assertThat(added).isEqualTo(found);
    assertThat(removed).isEqualTo(found);
  }

  @Test
  void productsAreTheSameHoweverTheyAreAnswered() {
    JsonNode found = single(CLIENT.get("/products/" + product).send(), 200);
    JsonNode unchanged = single(CLIENT.patch("/products/" + product).json("{}").send(), 200);
    JsonNode members = list(CLIENT.get("/groups/" + group + "/products").send(), 1);
    JsonNode ofGroup = list(CLIENT.get("/products?group_id=" + group).send(), 1);
    JsonNode all = CLIENT.seen("/products");

    assertProduct(found);
    assertThat(unchanged).isEqualTo(found);
    assertThat(members).containsExactly(found);
    assertThat(ofGroup).containsExactly(found);
    assertThat(all).contains(found).allSatisfy(SamplesTest::assertProduct);
  }

  @Test
  void aCreatedProductIsAnsweredWith201AndInFull() {
    assertProduct(
        single(
            new SellGateClient()
                .post("/products")
                .json(
                    """
                    {"name": "Bare", "price": 1e2}""")
                .send(),
            201));
  }

  @Test
  void whatIsDeletedIsAnsweredWith204AndNothing() {
    SellGateClient client = new SellGateClient();

    SellGateClient.gone(client.delete("/groups/" + client.groupId("Short-lived")).send());
    SellGateClient.gone(client.delete("/products/" + client.productId("Short-lived")).send());
  }

  @Test
  void anEmptyListHasAnEmptyArray() {
    SellGateClient client = new SellGateClient();

    assertThat(list(client.get("/groups").send(), 0).isArray()).isTrue();
    assertThat(list(client.get("/products").send(), 0).isArray()).isTrue();
    assertThat(
            list(client.get("/groups/" + client.groupId("Empty") + "/products").send(), 0)
                .isArray())
        .isTrue();
  }
}
