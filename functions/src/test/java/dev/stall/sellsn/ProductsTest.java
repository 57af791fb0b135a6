package dev.stall.sellsn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stall.Direct;
import dev.stall.Http;
import dev.stall.Invocation;
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

  private final Shop shop = new Shop();

  private JsonNode create(String form) {
    return Expect.done(shop.post("/products").json(form).send());
  }

  private void replace(String product, String form) {
    Http.Response response = shop.put("/products/" + product).json(form).send();
    assertThat(response.status()).as("%s", response.json()).isEqualTo(200);
  }

  private static String id(JsonNode product) {
    return product.get("id").asText();
  }

  /** A product's fields that stand in the form. */
  private static JsonNode formOf(JsonNode product) {
    return ((ObjectNode) product.deepCopy()).retain(Expect.names(Expect.json(Shop.FULL_FORM)));
  }

  /** A product's other fields. */
  private static ObjectNode restOf(JsonNode product) {
    ObjectNode rest = product.deepCopy();
    rest.remove(Expect.names(Expect.json(Shop.FULL_FORM)));
    return rest;
  }

  @Test
  void aCreatedProductIsReadBackByItsId() {
    JsonNode created = create(Shop.FULL_FORM);

    assertThat(shop.seen(id(created))).isEqualTo(created);
  }

  @Test
  void everyFieldOfTheFormIsKept() {
    JsonNode created = create(Shop.FULL_FORM);

    assertThat(formOf(created)).isEqualTo(Expect.json(Shop.FULL_FORM));
    assertThat(formOf(shop.seen(id(created)))).isEqualTo(Expect.json(Shop.FULL_FORM));
  }

  @Test
  void fieldsThatAreLeftOutHaveTheirDefaults() {
    JsonNode created = create(Shop.SHORT_FORM);

    assertThat(formOf(created)).isEqualTo(Expect.json(DEFAULTS));
    assertThat(formOf(shop.seen(id(created)))).isEqualTo(Expect.json(DEFAULTS));
  }

  @Test
  void aNewProductHasNothingThatComesLater() {
    JsonNode created = create(Shop.FULL_FORM);

    assertThat(restOf(created).remove(List.of("id", "dateCreated", "order")))
        .isEqualTo(
            Expect.json(
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

    assertThat(formOf(created)).isEqualTo(Expect.json(DEFAULTS));
  }

  @Test
  void replacingAProductKeepsEveryFieldOfTheForm() {
    String product = id(create(Shop.SHORT_FORM));

    replace(product, Shop.FULL_FORM);

    assertThat(formOf(shop.seen(product))).isEqualTo(Expect.json(Shop.FULL_FORM));
  }

  @Test
  void replacingAProductTakesAwayWhatTheFormLeavesOut() {
    String product = id(create(Shop.FULL_FORM));

    replace(product, Shop.SHORT_FORM);

    assertThat(formOf(shop.seen(product))).isEqualTo(Expect.json(DEFAULTS));
  }

  @Test
  void replacingAProductLeavesWhatIsNotInTheForm() {
    String product = id(create(Shop.SHORT_FORM));
    shop.add(product, List.of("A", "B", "C"));
    Shop.review(product, 4, "Good");
    fee(product, "paypal", "1.5");
    shop.move(product, false, 77);
    JsonNode before = shop.seen(product);

    replace(product, Shop.FULL_FORM);

    assertThat(restOf(shop.seen(product))).isEqualTo(restOf(before));
    JsonNode viewed = shop.viewed(product);
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
    JsonNode plain = create(Shop.SHORT_FORM);

    JsonNode created = create(owned);
    replace(id(plain), owned);

    assertThat(formOf(created)).isEqualTo(Expect.json(DEFAULTS));
    assertThat(created.get("order").asInt()).isEqualTo(plain.get("order").asInt() + 1);
    for (String name : List.of("amountSold", "isPinned", "likes", "metadata", "files")) {
      assertThat(created.get(name)).as(name).isEqualTo(plain.get(name));
    }
    assertThat(Expect.names(created)).isEqualTo(Expect.names(plain));
    assertThat(id(created)).isNotEqualTo("mine");
    assertThat(shop.viewed(id(created)).get("stock").asInt()).isZero();
    assertThat(shop.seen(id(plain))).isEqualTo(plain);
  }

  @Test
  void textsAreKeptAsTheyWereSent() {
    String text = "  \u0645\u0631\u062d\u0628\u0627 \ud83d\udc69\u200d\ud83d\ude80 <b>\\n\"'  ";
    ObjectNode form = (ObjectNode) Expect.json(Shop.SHORT_FORM);
    form.put("name", text).put("description", text + "\n\t" + text).put("deliveryMessage", text);
    form.set("tags", TestCloud.JSON.valueToTree(List.of(text, text)));

    String product = id(Expect.done(shop.post("/products").body(form.toString()).send()));

    JsonNode seen = shop.seen(product);
    assertThat(seen.get("name").textValue()).isEqualTo(text);
    assertThat(seen.get("description").textValue()).isEqualTo(text + "\n\t" + text);
    assertThat(seen.get("deliveryMessage").textValue()).isEqualTo(text);
    assertThat(Expect.texts(seen.get("tags"))).containsExactly(text, text);
  }

  @Test
  void aProductMayBeAsLargeAsTheLimitsAllow() {
    ObjectNode form = (ObjectNode) Expect.json(Shop.FULL_FORM);
    String wide = "\ud83d\ude80";
    form.put("name", wide.repeat(64)).put("description", wide.repeat(20_000));
    form.set("tags", TestCloud.JSON.valueToTree(numbered(50, wide.repeat(60))));
    form.set("customValueKeys", TestCloud.JSON.valueToTree(numbered(50, "Question ")));
    form.put("webhookUrl", "https://example.com/" + "a".repeat(2028));
    form.put("minimumQuantity", 100_000).put("maximumQuantity", 100_000);

    JsonNode created = Expect.done(shop.post("/products").body(form.toString()).send());

    assertThat(formOf(created)).isEqualTo(form);
    assertThat(formOf(shop.seen(id(created)))).isEqualTo(form);
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
        shop.post("/products")
            .json(
                """
                {"name": "Priced", "cost": %s, "visibility": 0}"""
                    .formatted(sent))
            .send();
    String product = id(Expect.done(created));

    assertCost(created, kept);
    assertCost(shop.get("/products/" + product).send(), kept);
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
    JsonNode first = shop.product("First");
    JsonNode second = shop.product("Second");
    shop.move(id(first), false, 41);

    JsonNode third = shop.product("Third");

    assertThat(second.get("order").asInt()).isEqualTo(first.get("order").asInt() + 1);
    assertThat(third.get("order").asInt()).isEqualTo(42);
    assertThat(shop.names()).containsExactly("Second", "First", "Third");
  }

  @Test
  void theCreationTimeNeverChanges() {
    JsonNode created = shop.product("Old");
    String product = id(created);

    replace(product, Shop.FULL_FORM);
    fee(product, "paypal", "1");
    shop.add(product, List.of("A"));
    shop.move(product, false, 3);

    assertThat(shop.seen(product).get("dateCreated")).isEqualTo(created.get("dateCreated"));
    assertThat(shop.viewed(product).get("dateCreated")).isEqualTo(created.get("dateCreated"));
  }

  @Test
  void pagesDivideTheListWithoutGapOrOverlap() {
    for (int i = 1; i <= 5; i++) {
      shop.product("Product " + i);
    }

    List<String> names = new ArrayList<>();
    for (int page = 1; page <= 3; page++) {
      Http.Response response = shop.get("/products/" + page + "?count=2").send();
      assertThat(response.json().get("pages").asInt()).isEqualTo(3);
      assertThat(Expect.done(response)).hasSize(page == 3 ? 1 : 2);
      names.addAll(Expect.each(response.data(), "name"));
    }
    assertThat(names)
        .containsExactly("Product 1", "Product 2", "Product 3", "Product 4", "Product 5");
  }

  @Test
  void aPageBeyondTheEndIsEmptyAndStillTellsHowManyPagesThereAre() {
    shop.product("Only one");

    for (int page : List.of(2, 1000, Integer.MAX_VALUE)) {
      Http.Response response = shop.get("/products/" + page + "?count=100").send();

      assertThat(Expect.done(response)).isEmpty();
      assertThat(response.json().get("pages").asInt()).isEqualTo(1);
    }
  }

  @Test
  void anEmptyStoreHasNoPages() {
    Http.Response response = shop.get("/products/1").send();

    assertThat(Expect.done(response).isArray()).isTrue();
    assertThat(response.data()).isEmpty();
    assertThat(response.json().get("pages").asInt()).isZero();
    assertThat(shop.names()).isEmpty();
  }

  @Test
  void aPageHasFifteenEntriesUnlessAskedOtherwiseAndAtMostAHundred() {
    shop.products(101, i -> "Some");

    Http.Response usual = shop.get("/products/1").send();
    Http.Response max = shop.get("/products/1?count=100").send();
    Http.Response min = shop.get("/products/101?count=1").send();

    assertThat(Expect.done(usual)).hasSize(15);
    assertThat(usual.json().get("pages").asInt()).isEqualTo(7);
    assertThat(Expect.done(max)).hasSize(100);
    assertThat(max.json().get("pages").asInt()).isEqualTo(2);
    assertThat(Expect.each(Expect.done(min), "name")).containsExactly("Product 100");
    assertThat(min.json().get("pages").asInt()).isEqualTo(101);
    assertThat(shop.names()).hasSize(101).startsWith("Product 0").endsWith("Product 100");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "101", "-1", "1.5", "ten", "", "99999999999"})
  void aCountThatIsNoneOf1To100IsInvalid(String count) {
    Expect.invalid(shop.get("/products/1?count=" + count).send(), "count");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "00", "99999999999999999999"})
  void aPageNumberThatIsNoneIsInvalid(String page) {
    Expect.invalid(shop.get("/products/" + page).send(), "page");
    Expect.invalid(shop.get("/products/" + page + "?count=0").send(), "page", "count");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "-1", "1.0", "1a", "%20", "b1a3ee62-933b-4537-b612"})
  void whatIsNeitherPageNorIdIsNotFound(String nonsense) {
    Expect.refused(shop.get("/products/" + nonsense).send(), 404);
  }

  @Test
  void anIdThatNamesNoProductIsNotFound() {
    String product = shop.productId("Real");
    String last = product.endsWith("0") ? "1" : "0";
    String almost = product.substring(0, product.length() - 1) + last;

    Expect.refused(shop.get("/products/" + almost).send(), 404);
    Expect.refused(shop.get("/products/" + UUID.randomUUID()).send(), 404);
    Expect.refused(shop.get("/products/" + shop.groupId("A group")).send(), 404);
    Expect.refused(shop.get("/products/" + shop.store().id()).send(), 404);
    Expect.refused(Http.get("/products/" + almost + "/view").send(), 404);
    Expect.refused(Http.get("/products/nonsense/view").send(), 404);
  }

  @Test
  void anIdIsAnIdInCapitalsToo() {
    JsonNode product = shop.product("Loud");

    String loud = id(product).toUpperCase(Locale.ROOT);

    assertThat(shop.seen(loud)).isEqualTo(product);
  }

  @Test
  void aDeletedProductIsGoneFromEverywhere() {
    String product = shop.productId("Doomed");
    String other = shop.productId("Other");
    String group = shop.groupId("Both");
    shop.join(group, product);
    shop.join(group, other);
    shop.add(product, List.of("A"));

    Expect.done(shop.delete("/products/" + product).send());

    assertThat(shop.names()).containsExactly("Other");
    Http.Response page = shop.get("/products/1?count=1").send();
    assertThat(Expect.each(page.data(), "name")).containsExactly("Other");
    assertThat(page.json().get("pages").asInt()).isEqualTo(1);
    JsonNode left = Expect.done(shop.get("/product-groups/" + group).send());
    assertThat(Expect.each(left.get("products"), "id")).containsExactly(other);
    String path = "/products/" + product;
    Expect.refused(shop.get(path).send(), 404);
    Expect.refused(shop.delete(path).send(), 404);
    Expect.refused(shop.put(path).json(Shop.SHORT_FORM).send(), 404);
    Expect.refused(shop.get(path + "/items/1").send(), 404);
    Expect.refused(setFee(product, "paypal", "1"), 404);
    Expect.refused(shop.patch("/product-groups/" + group + "/" + product).send(), 404);
    Expect.refused(Http.get(path + "/view").send(), 404);
    Expect.refused(Http.get("/product/" + product + "/view/reviews/1").send(), 404);
  }

  @Test
  void replacingAProductThatIsNotThereMakesNone() {
    String product = shop.productId("Doomed");
    Expect.done(shop.delete("/products/" + product).send());

    Expect.refused(shop.put("/products/" + product).json(Shop.FULL_FORM).send(), 404);

    assertThat(shop.names()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, 200", "1, 200", "2, 404", "3, 200"})
  void aPrivateProductAloneHasNoPublicView(int visibility, int status) {
    String product = shop.productId("Somewhat visible", visibility);

    assertThat(Http.get("/products/" + product + "/view").send().status()).isEqualTo(status);
    assertThat(Http.get("/product/" + product + "/view/reviews/1").send().status())
        .isEqualTo(status);
    assertThat(shop.seen(product).get("visibility").asInt()).isEqualTo(visibility);
    assertThat(shop.names()).containsExactly("Somewhat visible");
  }

  @Test
  void aProductThatBecomesPrivateLeavesThePublic() {
    String product = shop.productId("Shown");

    replace(
        product,
        """
        {"name": "Grain", "cost": 3, "visibility": 2}""");

    Expect.refused(Http.get("/products/" + product + "/view").send(), 404);
  }

  private Http.Response setFee(String product, String method, String percentage) {
    return shop.put("/products/" + product + "/fees")
        .json(
            """
            {"paymentMethod": "%s", "feePercentage": %s}"""
                .formatted(method, percentage))
        .send();
  }

  private void fee(String product, String method, String percentage) {
    Expect.done(setFee(product, method, percentage));
  }

  private void assertFees(String product, String fees) {
    assertThat(shop.seen(product).get("additionalFees")).isEqualTo(Expect.json(fees));
    assertThat(shop.viewed(product).get("additionalFees")).isEqualTo(Expect.json(fees));
  }

  @Test
  void feesAreSetChangedAndTakenAwayOneByOne() {
    String product = shop.productId("Taxed");
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

    Expect.done(
        shop.put("/products/" + product + "/fees")
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
    String product = shop.productId("Taxed");
    for (int i = 1; i <= 50; i++) {
      fee(product, "method" + i, "1");
    }

    assertThat(Expect.invalid(setFee(product, "method51", "1"), "paymentMethod")).contains("50");
    fee(product, "method50", "2");
    assertThat(shop.seen(product).get("additionalFees")).hasSize(50);
    assertThat(shop.seen(product).at("/additionalFees/method50").asInt()).isEqualTo(2);
    fee(product, "method1", "null");
    fee(product, "method51", "3");
  }

  @Test
  void theClassOfARouteAnswersAnEventByItself() {
    var created =
        Direct.call(
            new CreateProduct(TestCloud.wiring()),
            Direct.event(Map.of("storeId", shop.store().id()), shop.key(), Shop.FULL_FORM));

    assertThat(created.getStatusCode()).isEqualTo(200);
    assertThat(created.getIsBase64Encoded()).isFalse();
    assertThat(created.getHeaders())
        .containsEntry("content-type", "application/json")
        .containsEntry("x-request-id", Invocation.REQUEST_ID);
    JsonNode data = TestCloud.read(created.getBody()).get("data");
    assertThat(shop.seen(id(data))).isEqualTo(data);
  }
}
