package dev.stall.sellgate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What breaks a rule is refused by name, and the store stays as it is. */
final class BadInputTest {

  private static final SellGateClient CLIENT = new SellGateClient();
  private static final String ROCKET = "\ud83d\ude80";

  private static String group;
  private static String product;
  private static List<JsonNode> before;

  @BeforeAll
  static void aGroupWithAProduct() {
    group = CLIENT.groupId("Keys");
    product = CLIENT.productId("Licence");
    CLIENT.add(group, product);
    before = everything();
  }

  @AfterAll
  static void nothingThatWasRefusedHasHarmedTheStore() {
    assertThat(everything()).isEqualTo(before);
  }

  private static List<JsonNode> everything() {
    return List.of(
        CLIENT.get("/groups").send().json(),
        CLIENT.get("/products").send().json(),
        CLIENT.get("/groups/" + group + "/products").send().json());
  }

  /** The routes that take a body, as method and path. */
  static List<List<String>> forms() {
    return List.of(
        List.of("POST", "/groups"),
        List.of("PATCH", "/groups/" + group),
        List.of("POST", "/groups/" + group + "/products"),
        List.of("DELETE", "/groups/" + group + "/products"),
        List.of("POST", "/products"),
        List.of("PATCH", "/products/" + product));
  }

  static Stream<Arguments> unreadableBodies() {
    List<String> bodies =
        List.of(
            "{",
            "[]",
            "[{}]",
            "\"text\"",
            "12",
            "true",
            "{\"name\": \"a\"} x",
            "{\"name\": \"a\"}{}",
            "{\"name\": \"a\",}",
            "{'name': 'a'}",
            "{\"price\": NaN}",
            "{\"sort_order\": 1e99999999999}",
            "{\"x\": " + "[".repeat(32) + "]".repeat(32) + "}",
            "{\"x\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}",
            "name=a&price=1");
    return forms().stream()
        .flatMap(form -> bodies.stream().map(body -> Arguments.of(form.get(0), form.get(1), body)));
  }

  @ParameterizedTest
  @MethodSource("unreadableBodies")
  void aBodyThatIsNoJsonObjectIsRefusedWithoutBlamingAField(
      String method, String path, String body) {
    SellGateClient.unreadable(CLIENT.request(method, path).body(body).send());
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /groups",
    "PATCH, /groups/{g}",
    "POST, /groups/{g}/products",
    "POST, /products",
    "PATCH, /products/{p}"
  })
  void aBodyIsNeeded(String method, String path) {
    String filled = path.replace("{g}", group).replace("{p}", product);

    SellGateClient.unreadable(CLIENT.request(method, filled).send());
    SellGateClient.unreadable(CLIENT.request(method, filled).body("null").send());
    SellGateClient.unreadable(CLIENT.request(method, filled).body(" \n").send());
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aNameThatStandsTwiceIsNamed(List<String> form) {
    SellGateClient.invalid(
        CLIENT.request(form.get(0), form.get(1)).body("{\"name\": \"a\", \"name\": \"a\"}").send(),
        "name");
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0, limit",
    "limit=101, limit",
    "limit=-1, limit",
    "limit=ten, limit",
    "limit=1.5, limit",
    "page=0, page",
    "page=-1, page",
    "page=two, page",
    "page=2147483648, page",
    "page=1e3, page",
    "page=%2B1, page",
    "page=%D9%A3, page"
  })
  void aPageIsNamedByWholeNumbersWithinTheirBounds(String query, String field) {
    for (String list : List.of("/groups", "/products", "/groups/" + group + "/products")) {
      SellGateClient.invalid(CLIENT.get(list + "?" + query).send(), field);
    }
    SellGateClient.invalid(CLIENT.get("/products?group_id=" + group + "&" + query).send(), field);
  }

  @Test
  void allThatIsWrongWithAPageIsNamedAtOnce() {
    SellGateClient.invalid(CLIENT.get("/groups?page=0&limit=101").send(), "page", "limit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{}", "true", "[\"a\"]"})
  void valuesOfAnotherTypeAreNamedAllAtOnce(String value) {
    String groupForm =
        "{\"name\": %1$s, \"description\": %1$s, \"image\": %1$s, \"sort_order\": %1$s}"
            .formatted(value);
    String productForm =
        groupForm.replace(
            "{\"name\"",
            "{\"price\": %1$s, \"currency\": %1$s, \"visibility\": %1$s, \"name\""
                .formatted(value));
    String[] ofGroup = {"name", "description", "image", "sort_order"};
    String[] ofProduct = {
      "name", "description", "image", "sort_order", "price", "currency", "visibility"
    };

    SellGateClient.invalid(CLIENT.post("/groups").body(groupForm).send(), ofGroup);
    SellGateClient.invalid(CLIENT.patch("/groups/" + group).body(groupForm).send(), ofGroup);
    SellGateClient.invalid(CLIENT.post("/products").body(productForm).send(), ofProduct);
    SellGateClient.invalid(
        CLIENT.patch("/products/" + product).body(productForm).send(), ofProduct);
  }

  @Test
  void whatIsRequiredIsNamed() {
    SellGateClient.invalid(CLIENT.post("/groups").json("{}").send(), "name");
    SellGateClient.invalid(
        CLIENT
            .post("/groups")
            .json(
                """
                {"name": null}""")
            .send(),
        "name");
    SellGateClient.invalid(CLIENT.post("/products").json("{}").send(), "name", "price");
    SellGateClient.invalid(
        CLIENT
            .post("/products")
            .json(
                """
                {"name": null, "price": null}""")
            .send(),
        "name",
        "price");
  }

  @Test
  void whatCanNotBeEmptiedIsNamedWithTheNullThatWasSent() {
    JsonNode ofGroup =
        SellGateClient.invalid(
            CLIENT
                .patch("/groups/" + group)
                .json(
                    """
                    {"name": null, "sort_order": null}""")
                .send(),
            "name",
            "sort_order");
    JsonNode ofProduct =
        SellGateClient.invalid(
            CLIENT
                .patch("/products/" + product)
                .json(
                    "{\"name\": null, \"price\": null, \"currency\": null, \"visibility\": null,"
                        + " \"sort_order\": null}")
                .send(),
            "name",
            "price",
            "currency",
            "visibility",
            "sort_order");

    assertThat(ofGroup)
        .allSatisfy(rules -> assertThat(rules.get(0).asText()).matches("must be .*; it is null"));
    assertThat(ofProduct)
        .allSatisfy(rules -> assertThat(rules.get(0).asText()).matches("must be .*; it is null"));
  }

  static Stream<Arguments> badFields() {
    return Stream.of(
            fields("name", "\"\"", "12", text("n".repeat(256)), text(ROCKET.repeat(256))),
            fields("name", "\"\\ud800\"", "\"\\udc00x\"", "\"a\\u0000\"", "\"\\u001b[2J\""),
            fields("description", "1", text("\\u0000"), text("\\udfff")),
            fields("image", "\"\"", "\"a.png\"", text("http://example.com/a.png"), "5"),
            fields("image", text("javascript:alert(1)"), text("data:image/png;base64,AAAA")),
            fields("image", text("//example.com/a.png"), text("https:///a.png")),
            fields("image", text("https://exa mple.com"), text("https://"), text("https:a")),
            fields("image", text("https://example.com/" + "i".repeat(2029))),
            fields("sort_order", "\"1\"", "1.5", "true", "2147483648", "-2147483649"),
            fields("sort_order", "9223372036854775808", "1e400", "-1e999999999", "1e-999999999"))
        .flatMap(List::stream);
  }

  static Stream<Arguments> badProductFields() {
    return Stream.of(
            fields("description", text("d".repeat(20_001))),
            fields("price", "\"12\"", "\"\"", "true", "[1]", "-1", "-0.01", "1.005", "1000000.01"),
            fields("price", "9223372036854775808", "1e400", "1e-400", "1e999999999"),
            fields("currency", "\"\"", "\"US\"", "\"USDD\"", "\"ABC\"", "\"US1\"", "840", "\"$\""),
            fields("currency", text("\u0131sk"), text("\uff35\uff33\uff24"), text("\ud83d\ude80a")),
            fields("visibility", "\"\"", "\"public \"", "\"LISTED\"", "0", "\"on hold\""))
        .flatMap(List::stream);
  }

  private static List<Arguments> fields(String name, String... values) {
    return Stream.of(values).map(value -> Arguments.of(name, value)).toList();
  }

  private static String text(String value) {
    return '"' + value + '"';
  }

  @ParameterizedTest
  @MethodSource("badFields")
  void aBadFieldOfAGroupIsNamedAlone(String field, String value) {
    String form = "{\"%s\": %s%s}";
    String name = field.equals("name") ? "" : ", \"name\": \"Fresh\"";

    SellGateClient.invalid(
        CLIENT.post("/groups").body(form.formatted(field, value, name)).send(), field);
    SellGateClient.invalid(
        CLIENT.patch("/groups/" + group).body(form.formatted(field, value, "")).send(), field);
  }

  @Test
  void aGroupsDescriptionIsAtMostAThousandCharactersLong() {
    String form = "{\"name\": \"Fresh\", \"description\": \"" + "d".repeat(1001) + "\"}";

    SellGateClient.invalid(CLIENT.post("/groups").json(form).send(), "description");
    SellGateClient.invalid(CLIENT.patch("/groups/" + group).json(form).send(), "description");
  }

  @ParameterizedTest
  @MethodSource({"badFields", "badProductFields"})
  void aBadFieldOfAProductIsNamedAlone(String field, String value) {
    String form = "{\"%s\": %s%s%s}";
    String name = field.equals("name") ? "" : ", \"name\": \"Fresh\"";
    String price = field.equals("price") ? "" : ", \"price\": 1";

    SellGateClient.invalid(
        CLIENT.post("/products").body(form.formatted(field, value, name, price)).send(), field);
    SellGateClient.invalid(
        CLIENT.patch("/products/" + product).body(form.formatted(field, value, "", "")).send(),
        field);
  }

  @Test
  void aBodyOnAReadIsNeverLookedAt() {
    for (String path :
        List.of("/groups", "/groups/" + group, "/products/" + product, "/products")) {
      SellGateClient.done(CLIENT.get(path).send());
      SellGateClient.done(CLIENT.request("GET", path).body("{").send());
    }
  }
}
