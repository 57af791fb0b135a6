package dev.stall.sellsn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stall.Direct;
import dev.stall.Http;
import dev.stall.Invocation;
import dev.stall.Json;
import dev.stall.TestCloud;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProductsTest {

  private static final Pattern COST = Pattern.compile("\"cost\":([^,}]+)");

  /** What a product is whose seller said no more than was needed. */
  private static final String DEFAULTS =
      """
      {
        "name": "Grain",
        "cost": 3,
        "visibility": 0,
        "ignoreOutOfStock": false,
        "isDynamic": false,
        "tags": [],
        "webhookUrl": null,
        "description": null,
        "deliveryMessage": null,
        "customValueKeys": [],
        "minimumQuantity": 1,
        "maximumQuantity": -1,
        "shouldBlockVirtualPrivateNetworks": false,
        "blacklistedPaymentGateways": [],
        "isBestSeller": false
      }
      """;

  private final SellSnClient client = new SellSnClient();

  private JsonNode create(String form) {
    return SellSnClient.done(client.post("/products").json(form).send());
  }

  private void replace(String product, String form) {
    Http.Response response = client.put("/products/" + product).json(form).send();
    assertThat(response.status()).as("%s", response.json()).isEqualTo(200);
  }

  private static String id(JsonNode product) {
    return product.get("id").asText();
  }

  /** A product's fields that stand in the form. */
  private static JsonNode formOf(JsonNode product) {
    return ((ObjectNode) product.deepCopy()).retain(Json.names(Json.read(SellSnClient.FULL_FORM)));
  }

  /** A product's other fields. */
  private static ObjectNode restOf(JsonNode product) {
    ObjectNode rest = product.deepCopy();
    rest.remove(Json.names(Json.read(SellSnClient.FULL_FORM)));
    return rest;
  }

  @Test
  void aCreatedProductIsReadBackByItsId() {
    JsonNode created = create(SellSnClient.FULL_FORM);

    assertThat(client.seen(id(created))).isEqualTo(created);
  }

  @Test
  void everyFieldOfTheFormIsKept() {
    JsonNode created = create(SellSnClient.FULL_FORM);

    assertThat(formOf(created)).isEqualTo(Json.read(SellSnClient.FULL_FORM));
    assertThat(formOf(client.seen(id(created)))).isEqualTo(Json.read(SellSnClient.FULL_FORM));
  }

  @Test
  void fieldsThatAreLeftOutHaveTheirDefaults() {
    JsonNode created = create(SellSnClient.SHORT_FORM);

    assertThat(formOf(created)).isEqualTo(Json.read(DEFAULTS));
    assertThat(formOf(client.seen(id(created)))).isEqualTo(Json.read(DEFAULTS));
  }

  @Test
  void aNewProductHasNothingThatComesLater() {
    JsonNode created = create(SellSnClient.FULL_FORM);

    assertThat(restOf(created).remove(List.of("id", "dateCreated", "order")))
        .isEqualTo(
            Json.read(
                """
                {"amountSold": 0, "files": [], "isPinned": false, "imageNames": [], "likes": 0,
                 "additionalFees": {}, "metadata": null}
                """));
  }

  @Test
  void nullIsAsGoodAsLeavingOutWhereTheFormAllowsIt() {
    JsonNode created =
        create(
            """
            {"name": "Grain", "cost": 3, "visibility": 0, "tags": null, "webhookUrl": null,
             "description": null, "deliveryMessage": null, "customValueKeys": null,
             "blacklistedPaymentGateways": null}
            """);

    assertThat(formOf(created)).isEqualTo(Json.read(DEFAULTS));
  }

  @Test
  void replacingAProductKeepsEveryFieldOfTheForm() {
    String product = id(create(SellSnClient.SHORT_FORM));

    replace(product, SellSnClient.FULL_FORM);

    assertThat(formOf(client.seen(product))).isEqualTo(Json.read(SellSnClient.FULL_FORM));
  }

  @Test
  void replacingAProductTakesAwayWhatTheFormLeavesOut() {
    String product = id(create(SellSnClient.FULL_FORM));

    replace(product, SellSnClient.SHORT_FORM);

    assertThat(formOf(client.seen(product))).isEqualTo(Json.read(DEFAULTS));
  }

  @Test
  void replacingAProductLeavesWhatIsNotInTheForm() {
    String product = id(create(SellSnClient.SHORT_FORM));
    client.add(product, List.of("A", "B", "C"));
    SellSnClient.review(product, 4, "Good");
    fee(product, "paypal", "1.5");
    client.move(product, false, 77);
    JsonNode before = client.seen(product);

    replace(product, SellSnClient.FULL_FORM);

    assertThat(restOf(client.seen(product))).isEqualTo(restOf(before));
    JsonNode viewed = client.viewed(product);
    assertThat(viewed.get("stock").asInt()).isEqualTo(3);
    assertThat(viewed.get("rating").asInt()).isEqualTo(4);
    assertThat(viewed.get("order").asInt()).isEqualTo(77);
    assertThat(viewed.get("dateCreated")).isEqualTo(before.get("dateCreated"));
  }

  @Test
  void fieldsThatTheServerOwnsOrNobodyKnowsAreIgnored() {
    String owned =
        """
        {"name": "Grain", "cost": 3, "visibility": 0, "id": "mine", "order": 99, "amountSold": 9,
         "dateCreated": 5, "stock": 7, "isPinned": true, "likes": 3, "metadata": {"a": 1},
         "files": "x", "imageNames": [1], "additionalFees": {"a": 1}, "rating": 5,
         "store": {"name": "x"}, "colour": ["red", {"deep": null}]}
        """;
    JsonNode plain = create(SellSnClient.SHORT_FORM);

    JsonNode created = create(owned);
    replace(id(plain), owned);

    assertThat(formOf(created)).isEqualTo(Json.read(DEFAULTS));
    assertThat(created.get("order").asInt()).isEqualTo(plain.get("order").asInt() + 1);
    for (String name : List.of("amountSold", "isPinned", "likes", "metadata", "files")) {
      assertThat(created.get(name)).as(name).isEqualTo(plain.get(name));
    }
    assertThat(Json.names(created)).isEqualTo(Json.names(plain));
    assertThat(id(created)).isNotEqualTo("mine");
    assertThat(client.viewed(id(created)).get("stock").asInt()).isZero();
    assertThat(client.seen(id(plain))).isEqualTo(plain);
  }

  @Test
  void textsAreKeptAsTheyWereSent() {
    String text = "  \u0645\u0631\u062d\u0628\u0627 \ud83d\udc69\u200d\ud83d\ude80 <b>\\n\"'  ";
    ObjectNode form = (ObjectNode) Json.read(SellSnClient.SHORT_FORM);
    form.put("name", text).put("description", text + "\n\t" + text).put("deliveryMessage", text);
    form.set("tags", Json.MAPPER.valueToTree(List.of(text, text)));

    String product = id(SellSnClient.done(client.post("/products").body(form.toString()).send()));

    JsonNode seen = client.seen(product);
    assertThat(seen.get("name").textValue()).isEqualTo(text);
    assertThat(seen.get("description").textValue()).isEqualTo(text + "\n\t" + text);
    assertThat(seen.get("deliveryMessage").textValue()).isEqualTo(text);
    assertThat(Json.texts(seen.get("tags"))).containsExactly(text, text);
  }

  @Test
  void aProductMayBeAsLargeAsTheLimitsAllow() {
    ObjectNode form = (ObjectNode) Json.read(SellSnClient.FULL_FORM);
    String wide = "\ud83d\ude80";
    form.put("name", wide.repeat(64)).put("description", wide.repeat(20_000));
    form.set("tags", Json.MAPPER.valueToTree(numbered(50, wide.repeat(60))));
    form.set("customValueKeys", Json.MAPPER.valueToTree(numbered(50, "Question ")));
    form.put("webhookUrl", "https://example.com/" + "a".repeat(2028));
    form.put("minimumQuantity", 100_000).put("maximumQuantity", 100_000);

    JsonNode created = SellSnClient.done(client.post("/products").body(form.toString()).send());

    assertThat(formOf(created)).isEqualTo(form);
    assertThat(formOf(client.seen(id(created)))).isEqualTo(form);
  }

  private static List<String> numbered(int count, String text) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(text + "%02d".formatted(i));
    }
    return texts;
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.01, 0.01",
    "0.1, 0.1",
    "1.10, 1.1",
    "19.99, 19.99",
    "999999.99, 999999.99",
    "1000000, 1000000",
    "1000000.00, 1000000",
    "1e2, 100",
    "2.5E-1, 0.25"
  })
  void theCostIsExact(String sent, String kept) {
    Http.Response created =
        client
            .post("/products")
            .json(
                """
                {"name": "Priced", "cost": %s, "visibility": 0}"""
                    .formatted(sent))
            .send();
    String product = id(SellSnClient.done(created));

    assertCost(created, kept);
    assertCost(client.get("/products/" + product).send(), kept);
    assertCost(Http.get("/products/" + product + "/view").send(), kept);
  }

  private static void assertCost(Http.Response response, String cost) {
    Matcher written = COST.matcher(new String(response.raw().body(), StandardCharsets.UTF_8));
    assertThat(written.find()).isTrue();
    assertThat(written.group(1)).matches("[0-9]+(\\.[0-9]+)?");
    assertThat(new BigDecimal(written.group(1))).isEqualByComparingTo(cost);
  }

  @Test
  void aNewProductComesAfterTheLargestPosition() {
    JsonNode first = client.product("First");
    JsonNode second = client.product("Second");
    client.move(id(first), false, 41);

    JsonNode third = client.product("Third");

    assertThat(second.get("order").asInt()).isEqualTo(first.get("order").asInt() + 1);
    assertThat(third.get("order").asInt()).isEqualTo(42);
    assertThat(client.names()).containsExactly("Second", "First", "Third");
  }

  @Test
  void theCreationTimeNeverChanges() {
    JsonNode created = client.product("Old");
    String product = id(created);

    replace(product, SellSnClient.FULL_FORM);
    fee(product, "paypal", "1");
    client.add(product, List.of("A"));
    client.move(product, false, 3);

    assertThat(client.seen(product).get("dateCreated")).isEqualTo(created.get("dateCreated"));
    assertThat(client.viewed(product).get("dateCreated")).isEqualTo(created.get("dateCreated"));
  }

  @Test
  void pagesDivideTheListWithoutGapOrOverlap() {
    for (int i = 1; i <= 5; i++) {
      client.product("Product " + i);
    }

    List<String> names = new ArrayList<>();
    for (int page = 1; page <= 3; page++) {
      Http.Response response = client.get("/products/" + page + "?count=2").send();
      assertThat(response.json().get("pages").asInt()).isEqualTo(3);
      assertThat(SellSnClient.done(response)).hasSize(page == 3 ? 1 : 2);
      names.addAll(Json.each(response.data(), "name"));
    }
    assertThat(names)
        .containsExactly("Product 1", "Product 2", "Product 3", "Product 4", "Product 5");
  }

  @Test
  void aPageBeyondTheEndIsEmptyAndStillTellsHowManyPagesThereAre() {
    client.product("Only one");

    for (int page : List.of(2, 1000, Integer.MAX_VALUE)) {
      Http.Response response = client.get("/products/" + page + "?count=100").send();

      assertThat(SellSnClient.done(response)).isEmpty();
      assertThat(response.json().get("pages").asInt()).isEqualTo(1);
    }
  }

  @Test
  void anEmptyStoreHasNoPages() {
    Http.Response response = client.get("/products/1").send();

    assertThat(SellSnClient.done(response).isArray()).isTrue();
    assertThat(response.data()).isEmpty();
    assertThat(response.json().get("pages").asInt()).isZero();
    assertThat(client.names()).isEmpty();
  }

  @Test
  void aPageHasFifteenEntriesUnlessAskedOtherwiseAndAtMostAHundred() {
    client.products(101, i -> "Some");

    Http.Response usual = client.get("/products/1").send();
    Http.Response max = client.get("/products/1?count=100").send();
    Http.Response min = client.get("/products/101?count=1").send();

    assertThat(SellSnClient.done(usual)).hasSize(15);
    assertThat(usual.json().get("pages").asInt()).isEqualTo(7);
    assertThat(SellSnClient.done(max)).hasSize(100);
    assertThat(max.json().get("pages").asInt()).isEqualTo(2);
    assertThat(Json.each(SellSnClient.done(min), "name")).containsExactly("Product 100");
    assertThat(min.json().get("pages").asInt()).isEqualTo(101);
    assertThat(client.names()).hasSize(101).startsWith("Product 0").endsWith("Product 100");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "101", "-1", "1.5", "ten", "", "99999999999"})
  void aCountThatIsNoneOf1To100IsInvalid(String count) {
    SellSnClient.invalid(client.get("/products/1?count=" + count).send(), "count");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "00", "99999999999999999999"})
  void aPageNumberThatIsNoneIsInvalid(String page) {
    SellSnClient.invalid(client.get("/products/" + page).send(), "page");
    SellSnClient.invalid(client.get("/products/" + page + "?count=0").send(), "page", "count");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "-1", "1.0", "1a", "%20", "b1a3ee62-933b-4537-b612"})
  void whatIsNeitherPageNorIdIsNotFound(String nonsense) {
    SellSnClient.refused(client.get("/products/" + nonsense).send(), 404);
  }

  @Test
  void anIdThatNamesNoProductIsNotFound() {
    String product = client.productId("Real");
    String last = product.endsWith("0") ? "1" : "0";
    String almost = product.substring(0, product.length() - 1) + last;

    SellSnClient.refused(client.get("/products/" + almost).send(), 404);
    SellSnClient.refused(client.get("/products/" + UUID.randomUUID()).send(), 404);
    SellSnClient.refused(client.get("/products/" + client.groupId("A group")).send(), 404);
    SellSnClient.refused(client.get("/products/" + client.store().id()).send(), 404);
    SellSnClient.refused(Http.get("/products/" + almost + "/view").send(), 404);
    SellSnClient.refused(Http.get("/products/nonsense/view").send(), 404);
  }

  @Test
  void anIdIsAnIdInCapitalsToo() {
    JsonNode product = client.product("Loud");

    String loud = id(product).toUpperCase(Locale.ROOT);

    assertThat(client.seen(loud)).isEqualTo(product);
  }

  @Test
  void aDeletedProductIsGoneFromEverywhere() {
    String product = client.productId("Doomed");
    String other = client.productId("Other");
    String group = client.groupId("Both");
    client.join(group, product);
    client.join(group, other);
    client.add(product, List.of("A"));

    SellSnClient.done(client.delete("/products/" + product).send());

    assertThat(client.names()).containsExactly("Other");
    Http.Response page = client.get("/products/1?count=1").send();
    assertThat(Json.each(page.data(), "name")).containsExactly("Other");
    assertThat(page.json().get("pages").asInt()).isEqualTo(1);
    JsonNode left = SellSnClient.done(client.get("/product-groups/" + group).send());
    assertThat(Json.each(left.get("products"), "id")).containsExactly(other);
    String path = "/products/" + product;
    SellSnClient.refused(client.get(path).send(), 404);
    SellSnClient.refused(client.delete(path).send(), 404);
    SellSnClient.refused(client.put(path).json(SellSnClient.SHORT_FORM).send(), 404);
    SellSnClient.refused(client.get(path + "/items/1").send(), 404);
    SellSnClient.refused(setFee(product, "paypal", "1"), 404);
    SellSnClient.refused(client.patch("/product-groups/" + group + "/" + product).send(), 404);
    SellSnClient.refused(Http.get(path + "/view").send(), 404);
    SellSnClient.refused(Http.get("/product/" + product + "/view/reviews/1").send(), 404);
  }

  @Test
  void replacingAProductThatIsNotThereMakesNone() {
    String product = client.productId("Doomed");
    SellSnClient.done(client.delete("/products/" + product).send());

    SellSnClient.refused(
        client.put("/products/" + product).json(SellSnClient.FULL_FORM).send(), 404);

    assertThat(client.names()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, 200", "1, 200", "2, 404", "3, 200"})
  void aPrivateProductAloneHasNoPublicView(int visibility, int status) {
    String product = client.productId("Somewhat visible", visibility);

    assertThat(Http.get("/products/" + product + "/view").send().status()).isEqualTo(status);
    assertThat(Http.get("/product/" + product + "/view/reviews/1").send().status())
        .isEqualTo(status);
    assertThat(client.seen(product).get("visibility").asInt()).isEqualTo(visibility);
    assertThat(client.names()).containsExactly("Somewhat visible");
  }

  @Test
  void aProductThatBecomesPrivateLeavesThePublic() {
    String product = client.productId("Shown");

    replace(
        product,
        """
        {"name": "Grain", "cost": 3, "visibility": 2}""");

    SellSnClient.refused(Http.get("/products/" + product + "/view").send(), 404);
  }

  private Http.Response setFee(String product, String method, String percentage) {
    return client
        .put("/products/" + product + "/fees")
        .json(
            """
            {"paymentMethod": "%s", "feePercentage": %s}"""
                .formatted(method, percentage))
        .send();
  }

  private void fee(String product, String method, String percentage) {
    SellSnClient.done(setFee(product, method, percentage));
  }

  private void assertFees(String product, String fees) {
    assertThat(client.seen(product).get("additionalFees")).isEqualTo(Json.read(fees));
    assertThat(client.viewed(product).get("additionalFees")).isEqualTo(Json.read(fees));
  }

  @Test
  void feesAreSetChangedAndTakenAwayOneByOne() {
    String product = client.productId("Taxed");
    fee(product, "paypal", "2.75");
    fee(product, "BTC_Lightning-2", "0");
    fee(product, "1", "100");
    assertFees(
        product,
        """
        {"paypal": 2.75, "BTC_Lightning-2": 0, "1": 100}""");

    fee(product, "paypal", "0.01");
    fee(product, "1", "null");
    assertFees(
        product,
        """
        {"paypal": 0.01, "BTC_Lightning-2": 0}""");

    SellSnClient.done(
        client
            .put("/products/" + product + "/fees")
            .json(
                """
                {"paymentMethod": "paypal"}""")
            .send());
    fee(product, "never-set", "null");
    assertFees(
        product,
        """
        {"BTC_Lightning-2": 0}""");
  }

  @Test
  void aFiftyFirstFeeIsInvalidWhileTheFiftyCanStillBeChanged() {
    String product = client.productId("Taxed");
    for (int i = 1; i <= 50; i++) {
      fee(product, "method" + i, "1");
    }

    assertThat(SellSnClient.invalid(setFee(product, "method51", "1"), "paymentMethod"))
        .contains("50");
    fee(product, "method50", "2");
    assertThat(client.seen(product).get("additionalFees")).hasSize(50);
    assertThat(client.seen(product).at("/additionalFees/method50").asInt()).isEqualTo(2);
    fee(product, "method1", "null");
    fee(product, "method51", "3");
  }

  @Test
  void theClassOfARouteAnswersAnEventByItself() {
    var created =
        Direct.call(
            new CreateProduct(TestCloud.wiring()),
            Direct.event(
                Map.of("storeId", client.store().id()), client.key(), SellSnClient.FULL_FORM));

    assertThat(created.getStatusCode()).isEqualTo(200);
    assertThat(created.getIsBase64Encoded()).isFalse();
    assertThat(created.getHeaders())
        .containsEntry("content-type", "application/json")
        .containsEntry("x-request-id", Invocation.REQUEST_ID);
    JsonNode data = Json.read(created.getBody()).get("data");
    assertThat(client.seen(id(data))).isEqualTo(data);
  }
}
