package dev.stall.sellgate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Http;
import dev.stall.Json;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MembersTest {

  private final SellGateClient client = new SellGateClient();
  private final String group = client.groupId("Keys");
  private final String members = "/groups/" + group + "/products";
  private String one;
  private String two;

  @BeforeEach
  void twoProducts() {
    one = client.productId("one");
    two = client.productId("two");
  }

  private Http.Response add(String json) {
    return client.post(members).json(json).send();
  }

  private Http.Response remove(String json) {
    return client.delete(members).json(json).send();
  }

  private static int count(Http.Response response) {
    return SellGateClient.done(response).get("product_count").asInt();
  }

  /** An id of the same number in the same store, which differs only in what nobody can guess. */
  private String forged(String product) {
    Id store = new Id(client.store().number(), Kind.STORE, 0, 0);
    Id id = Ids.product(store, product);
    return Ids.text(new Id(id.store(), id.kind(), id.number(), id.secret() ^ 1));
  }

  @Test
  void oneProductOrSeveralJoinAtTheEndAndTheGroupIsAnswered() {
    JsonNode group =
        SellGateClient.done(
            add(
                """
                {"product_id": "%s"}"""
                    .formatted(two)));
    String three = client.productId("three");
    int after =
        count(
            add(
                """
                {"product_ids": ["%s", "%s"]}"""
                    .formatted(three, one)));

    assertThat(group.get("name").asText()).isEqualTo("Keys");
    assertThat(group.get("product_count").asInt()).isEqualTo(1);
    assertThat(after).isEqualTo(3);
    assertThat(client.names(members)).containsExactly("two", "three", "one");
    assertThat(client.names(members + "?limit=1&page=3")).containsExactly("one");
    assertThat(client.get(members + "?limit=1&page=5").send().json().toString())
        .isEqualTo("{\"data\":[],\"meta\":{\"total\":3,\"limit\":1,\"offset\":4}}");
  }

  @Test
  void aProductNamesItsGroupsWhereverItIsRead() {
    String other = client.groupId("Other");
    client.add(group, one);
    client.add(other, one);

    JsonNode product = client.seen("/products/" + one);

    assertThat(Json.texts(product.get("group_ids"))).containsExactly(group, other);
    assertThat(client.seen(members)).containsExactly(product);
    assertThat(client.seen("/products")).contains(product);
    assertThat(
            client
                .change(
                    "/products/" + one,
                    """
                    {"name": "uno"}""")
                .get("group_ids"))
        .isEqualTo(product.get("group_ids"));
  }

  @Test
  void theListOfProductsIsThatOfAGroupWhereOneIsNamed() {
    client.add(group, one);

    assertThat(client.get("/products?group_id=" + group + "&limit=7").send().json())
        .isEqualTo(client.get(members + "?limit=7").send().json());
    assertThat(client.names("/products?group_id=")).hasSize(2);
    SellGateClient.missing(client.get("/products?group_id=" + one).send());
    SellGateClient.missing(
        client.get("/products?group_id=" + new SellGateClient().groupId("Theirs")).send());
  }

  @Test
  void addingAMemberAgainLeavesItWhereItIs() {
    client.add(group, one, two);

    assertThat(
            count(
                add(
                    """
                    {"product_id": "%s"}"""
                        .formatted(one))))
        .isEqualTo(2);

    assertThat(client.names(members)).containsExactly("one", "two");
  }

  @Test
  void oneUnknownProductKeepsAllOut() {
    String foreign = new SellGateClient().productId("Theirs");
    String deleted = client.productId("deleted");
    SellGateClient.gone(client.delete("/products/" + deleted).send());

    for (String unknown : List.of(foreign, deleted, forged(one), group, "prod_x", "")) {
      Http.Response response =
          add(
              """
              {"product_ids": ["%s", "%s"]}"""
                  .formatted(one, unknown));
      assertThat(SellGateClient.missing(response)).contains("\"" + unknown + "\"");
      SellGateClient.missing(
          add(
              """
              {"product_id": "%s"}"""
                  .formatted(unknown)));
    }

    assertThat(client.seen(members)).isEmpty();
  }

  @Test
  void productsLeaveByBodyOrByQuery() {
    String three = client.productId("three");
    String four = client.productId("four");
    client.add(group, one, two, three, four);

    assertThat(
            count(
                remove(
                    """
                    {"product_id": "%s"}"""
                        .formatted(one))))
        .isEqualTo(3);
    assertThat(
            count(
                remove(
                    """
                    {"product_ids": ["%s"]}"""
                        .formatted(two))))
        .isEqualTo(2);
    assertThat(count(client.delete(members + "?product_id=" + three).send())).isEqualTo(1);
    assertThat(count(client.delete(members + "?product_ids=" + four + "," + one).send())).isZero();

    assertThat(client.seen("/products")).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "{}", "{\"product_id\": null}", "{\"x\": 1}"})
  void aBodyThatNamesNothingLeavesItToTheQuery(String body) {
    client.add(group, one);

    SellGateClient.invalid(client.delete(members).body(body).send(), "product_id", "product_ids");
    int left = count(client.delete(members + "?product_id=" + one).body(body).send());

    assertThat(left).isZero();
  }

  @Test
  void removingWhatIsNotInTheGroupChangesNothing() {
    client.add(group, one);
    String deleted = client.productId("deleted");
    SellGateClient.gone(client.delete("/products/" + deleted).send());

    for (String absent : List.of(two, deleted, forged(one))) {
      assertThat(
              count(
                  remove(
                      """
                      {"product_id": "%s"}"""
                          .formatted(absent))))
          .isEqualTo(1);
    }
    for (String unknown : List.of(new SellGateClient().productId("Theirs"), group, "prod_x")) {
      SellGateClient.missing(
          remove(
              """
              {"product_ids": ["%s", "%s"]}"""
                  .formatted(one, unknown)));
      SellGateClient.missing(client.delete(members + "?product_id=" + unknown).send());
    }

    assertThat(client.names(members)).containsExactly("one");
  }

  @Test
  void aHundredProductsJoinAndLeaveInOneCall() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      ids.add(client.productId("p" + i));
    }
    String all = "{\"product_ids\": [\"" + String.join("\", \"", ids) + "\"]}";

    assertThat(count(add(all))).isEqualTo(100);
    SellGateClient.invalid(add(all.replace("]", ", \"" + one + "\"]")), "product_ids");
    assertThat(Json.each(client.seen(members + "?limit=100"), "id")).isEqualTo(ids);
    assertThat(count(remove(all))).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"product_id\": null, \"product_ids\": null}",
        "{\"product_id\": \"prod_a\", \"product_ids\": [\"prod_b\"]}"
      })
  void exactlyOneOfTheTwoFieldsIsNeeded(String json) {
    SellGateClient.invalid(add(json), "product_id", "product_ids");
    SellGateClient.invalid(remove(json), "product_id", "product_ids");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "\"prod_a\"", "{}", "[1]", "[\"prod_a\", null]", "5", "true"})
  void severalProductsAreAnArrayOfStrings(String value) {
    SellGateClient.invalid(add("{\"product_ids\": " + value + "}"), "product_ids");
    SellGateClient.invalid(remove("{\"product_ids\": " + value + "}"), "product_ids");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "true", "[]", "[\"prod_a\"]", "{}"})
  void oneProductIsAString(String value) {
    SellGateClient.invalid(add("{\"product_id\": " + value + "}"), "product_id");
    SellGateClient.invalid(remove("{\"product_id\": " + value + "}"), "product_id");
  }

  @Test
  void aProductIsNamedOnce() {
    String twice =
        """
        {"product_ids": ["%s", "%s", "%s"]}"""
            .formatted(one, two, one);

    assertThat(SellGateClient.invalid(add(twice), "product_ids").toString()).contains(one);
    SellGateClient.invalid(remove(twice), "product_ids");
    SellGateClient.invalid(
        client.delete(members + "?product_ids=" + one + "," + one).send(), "product_ids");
    assertThat(client.seen(members)).isEmpty();
  }

  @Test
  void aGroupIsTheSameInSellSn() {
    client.add(group, two, one);

    JsonNode groups =
        Http.get("/stores/" + client.store().id() + "/product-groups/1")
            .key(client.store().key())
            .send()
            .data();

    assertThat(Json.each(groups.get(0).get("products"), "name")).containsExactly("two", "one");
  }
}
