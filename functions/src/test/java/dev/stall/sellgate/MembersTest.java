package dev.stall.sellgate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Http;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MembersTest {

  private final Shop shop = new Shop();
  private final String group = shop.groupId("Keys");
  private final String members = "/groups/" + group + "/products";
  private String one;
  private String two;

  @BeforeEach
  void twoProducts() {
    one = shop.productId("one");
    two = shop.productId("two");
  }

  private Http.Response add(String json) {
    return shop.post(members).json(json).send();
  }

  private Http.Response remove(String json) {
    return shop.delete(members).json(json).send();
  }

  private static int count(Http.Response response) {
    return Expect.done(response).get("product_count").asInt();
  }

  /** An id of the same number in the same store, which differs only in what nobody can guess. */
  private String forged(String product) {
    Id store = new Id(shop.store().number(), Kind.STORE, 0, 0);
    Id id = Ids.product(store, product);
    return Ids.text(new Id(id.store(), id.kind(), id.number(), id.secret() ^ 1));
  }

  @Test
  void oneProductOrSeveralJoinAtTheEndAndTheGroupIsAnswered() {
    JsonNode group =
        Expect.done(
            add(
                """
                {"product_id": "%s"}"""
                    .formatted(two)));
    String three = shop.productId("three");
    int after =
        count(
            add(
                """
                {"product_ids": ["%s", "%s"]}"""
                    .formatted(three, one)));

    assertThat(group.get("name").asText()).isEqualTo("Keys");
    assertThat(group.get("product_count").asInt()).isEqualTo(1);
    assertThat(after).isEqualTo(3);
    assertThat(shop.names(members)).containsExactly("two", "three", "one");
    assertThat(shop.names(members + "?limit=1&page=3")).containsExactly("one");
    assertThat(shop.get(members + "?limit=1&page=5").send().json().toString())
        .isEqualTo("{\"data\":[],\"meta\":{\"total\":3,\"limit\":1,\"offset\":4}}");
  }

  @Test
  void aProductNamesItsGroupsWhereverItIsRead() {
    String other = shop.groupId("Other");
    shop.add(group, one);
    shop.add(other, one);

    JsonNode product = shop.seen("/products/" + one);

    assertThat(Expect.texts(product.get("group_ids"))).containsExactly(group, other);
    assertThat(shop.seen(members)).containsExactly(product);
    assertThat(shop.seen("/products")).contains(product);
    assertThat(
            shop.change(
                    "/products/" + one,
                    """
                    {"name": "uno"}""")
                .get("group_ids"))
        .isEqualTo(product.get("group_ids"));
  }

  @Test
  void theListOfProductsIsThatOfAGroupWhereOneIsNamed() {
    shop.add(group, one);

    assertThat(shop.get("/products?group_id=" + group + "&limit=7").send().json())
        .isEqualTo(shop.get(members + "?limit=7").send().json());
    assertThat(shop.names("/products?group_id=")).hasSize(2);
    Expect.missing(shop.get("/products?group_id=" + one).send());
    Expect.missing(shop.get("/products?group_id=" + new Shop().groupId("Theirs")).send());
  }

  @Test
  void addingAMemberAgainLeavesItWhereItIs() {
    shop.add(group, one, two);

    assertThat(
            count(
                add(
                    """
                    {"product_id": "%s"}"""
                        .formatted(one))))
        .isEqualTo(2);

    assertThat(shop.names(members)).containsExactly("one", "two");
  }

  @Test
  void oneUnknownProductKeepsAllOut() {
    String foreign = new Shop().productId("Theirs");
    String deleted = shop.productId("deleted");
    Expect.gone(shop.delete("/products/" + deleted).send());

    for (String unknown : List.of(foreign, deleted, forged(one), group, "prod_x", "")) {
      Http.Response response =
          add(
              """
              {"product_ids": ["%s", "%s"]}"""
                  .formatted(one, unknown));
      assertThat(Expect.missing(response)).contains("\"" + unknown + "\"");
      Expect.missing(
          add(
              """
              {"product_id": "%s"}"""
                  .formatted(unknown)));
    }

    assertThat(shop.seen(members)).isEmpty();
  }

  @Test
  void productsLeaveByBodyOrByQuery() {
    String three = shop.productId("three");
    String four = shop.productId("four");
    shop.add(group, one, two, three, four);

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
    assertThat(count(shop.delete(members + "?product_id=" + three).send())).isEqualTo(1);
    assertThat(count(shop.delete(members + "?product_ids=" + four + "," + one).send())).isZero();

    assertThat(shop.seen("/products")).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "{}", "{\"product_id\": null}", "{\"x\": 1}"})
  void aBodyThatNamesNothingLeavesItToTheQuery(String body) {
    shop.add(group, one);

    Expect.invalid(shop.delete(members).body(body).send(), "product_id", "product_ids");
    int left = count(shop.delete(members + "?product_id=" + one).body(body).send());

    assertThat(left).isZero();
  }

  @Test
  void removingWhatIsNotInTheGroupChangesNothing() {
    shop.add(group, one);
    String deleted = shop.productId("deleted");
    Expect.gone(shop.delete("/products/" + deleted).send());

    for (String absent : List.of(two, deleted, forged(one))) {
      assertThat(
              count(
                  remove(
                      """
                      {"product_id": "%s"}"""
                          .formatted(absent))))
          .isEqualTo(1);
    }
    for (String unknown : List.of(new Shop().productId("Theirs"), group, "prod_x")) {
      Expect.missing(
          remove(
              """
              {"product_ids": ["%s", "%s"]}"""
                  .formatted(one, unknown)));
      Expect.missing(shop.delete(members + "?product_id=" + unknown).send());
    }

    assertThat(shop.names(members)).containsExactly("one");
  }

  @Test
  void aHundredProductsJoinAndLeaveInOneCall() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      ids.add(shop.productId("p" + i));
    }
    String all = "{\"product_ids\": [\"" + String.join("\", \"", ids) + "\"]}";

    assertThat(count(add(all))).isEqualTo(100);
    Expect.invalid(add(all.replace("]", ", \"" + one + "\"]")), "product_ids");
    assertThat(Expect.each(shop.seen(members + "?limit=100"), "id")).isEqualTo(ids);
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
    Expect.invalid(add(json), "product_id", "product_ids");
    Expect.invalid(remove(json), "product_id", "product_ids");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "\"prod_a\"", "{}", "[1]", "[\"prod_a\", null]", "5", "true"})
  void severalProductsAreAnArrayOfStrings(String value) {
    Expect.invalid(add("{\"product_ids\": " + value + "}"), "product_ids");
    Expect.invalid(remove("{\"product_ids\": " + value + "}"), "product_ids");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "true", "[]", "[\"prod_a\"]", "{}"})
  void oneProductIsAString(String value) {
    Expect.invalid(add("{\"product_id\": " + value + "}"), "product_id");
    Expect.invalid(remove("{\"product_id\": " + value + "}"), "product_id");
  }

  @Test
  void aProductIsNamedOnce() {
    String twice =
        """
        {"product_ids": ["%s", "%s", "%s"]}"""
            .formatted(one, two, one);

    assertThat(Expect.invalid(add(twice), "product_ids").toString()).contains(one);
    Expect.invalid(remove(twice), "product_ids");
    Expect.invalid(shop.delete(members + "?product_ids=" + one + "," + one).send(), "product_ids");
    assertThat(shop.seen(members)).isEmpty();
  }

  @Test
  void aGroupIsTheSameInSellSn() {
    shop.add(group, two, one);

    JsonNode groups =
        Http.get("/stores/" + shop.store().id() + "/product-groups/1")
            .key(shop.store().key())
            .send()
            .data();

    assertThat(Expect.each(groups.get(0).get("products"), "name")).containsExactly("two", "one");
  }
}
