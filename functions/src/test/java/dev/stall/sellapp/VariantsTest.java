package dev.stall.sellapp;

import static dev.stall.Json.each;
import static dev.stall.sellapp.SellAppClient.data;
import static dev.stall.sellapp.SellAppClient.invalid;
import static dev.stall.sellapp.SellAppClient.refused;
import static dev.stall.sellapp.SellAppClient.variant;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Http;
import dev.stall.Json;
import dev.stall.TestCloud;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a product is sold as. */
final class VariantsTest {

  private static final SellAppClient CLIENT = new SellAppClient();

  private static final String FULL =
      """
      {
        "title": "Large",
        "description": "Twice as much",
        "deliverable": {"types": ["TEXT", "MANUAL"], "data": {"stock": 40, "serials": ["a"]}},
        "pricing": {
          "humble": true,
          "type": "SUBSCRIPTION",
          "frequency": {"value": 1, "interval": "MONTH"},
          "price": {"price": "1250", "currency": "usd"}
        },
        "minimum_purchase_quantity": 2,
        "maximum_purchase_quantity": 5,
        "bulk_discount": [{"discount_percentage": 10, "minimum_purchase_amount": 3}],
        "payment_methods": ["STRIPE", "PAYPAL"],
        "other_settings": {"quantity_increments": 2, "discord_data_required": false}
      }
      """;

  private String product;
  private String path;

  @BeforeEach
  void aProduct() {
    product = CLIENT.path("Grain");
    path = product + "/variants";
  }

  @Test
  void aVariantHasWhatWasSaidOfIt() {
    JsonNode made = data(CLIENT.post(path).json(FULL), 201);
    JsonNode sent = Json.read(FULL);

    for (String name : Json.names(sent)) {
      if (!name.equals("pricing")) {
        assertThat(made.get(name)).as(name).isEqualTo(sent.get(name));
      }
    }
    assertThat(made.get("pricing"))
        .isEqualTo(
            Json.read(
                "{\"humble\": true, \"frequency\": {\"value\": 1, \"interval\": \"MONTH\"},"
                    + " \"type\": \"SUBSCRIPTION\", \"price\": {\"price\": \"1250\", \"currency\": \"USD\"}}"));
    assertThat(made.get("id").intValue()).isEqualTo(1);
    assertThat(made.get("order").intValue()).isEqualTo(1);
    assertThat(product).endsWith("/" + made.get("product_id"));
    assertThat(data(CLIENT.get(path + "/1"), 200)).isEqualTo(made);
    assertThat(data(CLIENT.get(path), 200).get(0)).isEqualTo(made);
  }

  @Test
  void aVariantOfWhichLittleIsSaidHasTheUsualTerms() {
    JsonNode made = CLIENT.variant(product, "Small", 500);

    assertThat(made.get("deliverable"))
        .isEqualTo(
            Json.read(
                """
                {"types": ["TEXT"], "data": {}}"""));
    assertThat(made.get("pricing"))
        .isEqualTo(
            Json.read(
                "{\"humble\": false, \"frequency\": null, \"type\": \"SINGLE_PAYMENT\","
                    + " \"price\": {\"price\": \"500\", \"currency\": \"USD\"}}"));
    assertThat(made.get("minimum_purchase_quantity").intValue()).isEqualTo(1);
    assertThat(made.get("maximum_purchase_quantity").isNull()).isTrue();
    assertThat(made.get("bulk_discount").isNull()).isTrue();
    assertThat(made.get("other_settings")).isEqualTo(Json.read("{}"));
    assertThat(made.get("deleted_at").isNull()).isTrue();
  }

  @Test
  void theFirstVariantsPriceIsTheProducts() {
    CLIENT.variant(product, "Small", 500);
    CLIENT.variant(product, "Large", 900);

    assertThat(each(CLIENT.seen(product).get("variants"), "title"))
        .containsExactly("Small", "Large");
    assertThat(cost()).isEqualTo(5.0);
    data(CLIENT.delete(path + "/1"), 200);
    assertThat(cost()).isEqualTo(9.0);
    assertThat(each(CLIENT.seen(product).get("variants"), "id")).containsExactly("2");
    assertThat(data(CLIENT.get(path + "/2"), 200).get("order").intValue()).isEqualTo(1);
    refused(CLIENT.get(path + "/1"), 404, "not_found");
    assertThat(CLIENT.variant(product, "Again", 100).get("id").intValue()).isEqualTo(3);
  }

  /** What the product costs as SellSN shows it. */
  private double cost() {
    String title = CLIENT.seen(product).get("title").textValue();
    JsonNode all =
        Http.get("/stores/" + CLIENT.store().id() + "/products/1?count=100")
            .key(CLIENT.store().key())
            .send()
            .data();
    int position = CLIENT.seen(product).get("order").intValue();
    for (JsonNode one : all) {
      if (one.get("order").intValue() == position) {
        assertThat(one.get("name").textValue()).isEqualTo(title);
        return one.get("cost").doubleValue();
      }
    }
    throw new AssertionError(product + " is not in " + all);
  }

  @Test
  void onlyWhatIsSentOfAVariantChanges() {
    JsonNode before = data(CLIENT.post(path).json(FULL), 201);

    JsonNode after =
        CLIENT.change(
            path + "/1",
            """
            {"pricing": {"price": {"price": 100}}}""");

    assertThat(after.at("/pricing/price/price").textValue()).isEqualTo("100");
    assertThat(after.at("/pricing/type")).isEqualTo(before.at("/pricing/type"));
    assertThat(after.at("/pricing/humble").booleanValue()).isTrue();
    for (String name : Json.names(before)) {
      if (!name.equals("pricing") && !name.equals("updated_at")) {
        assertThat(after.get(name)).as(name).isEqualTo(before.get(name));
      }
    }
    assertThat(data(CLIENT.get(path + "/1"), 200)).isEqualTo(after);
    JsonNode sentBack = CLIENT.change(path + "/1", after.toString());
    assertThat(sentBack.get("pricing")).isEqualTo(after.get("pricing"));
  }

  @Test
  void whatMayBeMissingIsClearedByNull() {
    data(CLIENT.post(path).json(FULL), 201);

    JsonNode after =
        CLIENT.change(
            path + "/1",
            "{\"bulk_discount\": null, \"other_settings\": null, \"maximum_purchase_quantity\": null,"
                + " \"pricing\": {\"frequency\": null, \"type\": null}}");

    assertThat(after.get("bulk_discount").isNull()).isTrue();
    assertThat(after.get("other_settings")).isEqualTo(Json.read("{}"));
    assertThat(after.get("maximum_purchase_quantity").isNull()).isTrue();
    assertThat(after.at("/pricing/frequency").isNull()).isTrue();
    assertThat(after.at("/pricing/type").textValue()).isEqualTo("SINGLE_PAYMENT");
    invalid(
        CLIENT
            .patch(path + "/1")
            .json(
                "{\"title\": null, \"description\": null, \"deliverable\": null, \"pricing\": null,"
                    + " \"payment_methods\": null}"),
        "title",
        "description",
        "deliverable",
        "pricing",
        "payment_methods");
  }

  @Test
  void everythingThatIsMissingOrWrongIsNamedAtOnce() {
    invalid(
        CLIENT.post(path).json("{}"),
        "title",
        "description",
        "deliverable",
        "pricing",
        "payment_methods");
    invalid(
        CLIENT
            .post(path)
            .json(
                """
                {
                  "title": "",
                  "description": 1,
                  "deliverable": {"types": "TEXT", "data": 1},
                  "pricing": {
                    "type": 1,
                    "frequency": "MONTH",
                    "price": {"price": 1.5, "currency": "DM"}
                  },
                  "minimum_purchase_quantity": 0,
                  "maximum_purchase_quantity": "5",
                  "bulk_discount": {},
                  "payment_methods": [],
                  "other_settings": "none"
                }
                """),
        "title",
        "description",
        "deliverable.types",
        "deliverable.data",
        "pricing.humble",
        "pricing.type",
        "pricing.frequency",
        "pricing.price.price",
        "pricing.price.currency",
        "minimum_purchase_quantity",
        "maximum_purchase_quantity",
        "bulk_discount",
        "payment_methods",
        "other_settings");
    assertThat(data(CLIENT.get(path), 200)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-1", "100000001", "\"100000001\"", "\"1.5\"", "\"\"", "\"-1\"", "1e400", "true"})
  void aPriceIsAWholeNumberOfTheSmallestUnit(String price) {
    invalid(CLIENT.post(path).json(variant("Small", price, "USD")), "pricing.price.price");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10000000001", "\"10000000001\"", "9223372036854775808", "0.5"})
  void aPriceHasALimitWhereTheUnitIsASmallOneToo(String price) {
    invalid(CLIENT.post(path).json(variant("Small", price, "CLF")), "pricing.price.price");
  }

  @ParameterizedTest
  @CsvSource({
    "0, USD, 0",
    "100000000, USD, 100000000",
    "500, jpy, 500",
    "1, BHD, 1",
    "10, EUR, 10",
    "1000000000, KWD, 1000000000",
    "1, CLF, 1",
    "'10000000000', CLF, 10000000000",
    "10000000000, clf, 10000000000"
  })
  void aPriceIsAnsweredAsItWasSent(String price, String currency, String answered) {
    JsonNode made = data(CLIENT.post(path).json(variant("Small", price, currency)), 201);

    assertThat(made.at("/pricing/price/price").textValue()).isEqualTo(answered);
  }

  @Test
  void allVariantsOfAProductAreInOneCurrency() {
    CLIENT.variant(product, "Small", 500);

    JsonNode alone =
        CLIENT.change(
            path + "/1",
            """
            {"pricing": {"price": {"price": 700, "currency": "EUR"}}}""");
    assertThat(alone.at("/pricing/price/currency").textValue()).isEqualTo("EUR");
    invalid(
        CLIENT
            .patch(path + "/1")
            .json(
                """
                {"pricing": {"price": {"currency": "JPY"}}}"""),
        "pricing.price.price");
    invalid(CLIENT.post(path).json(variant("Large", "900", "USD")), "pricing.price.currency");
    data(CLIENT.post(path).json(variant("Large", "900", "eur")), 201);
    invalid(
        CLIENT
            .patch(path + "/2")
            .json(
                """
                {"pricing": {"price": {"price": 900, "currency": "USD"}}}"""),
        "pricing.price.currency");
  }

  @Test
  void theMaximumIsNotBelowTheMinimum() {
    data(CLIENT.post(path).json(FULL), 201);

    invalid(
        CLIENT
            .patch(path + "/1")
            .json(
                """
                {"maximum_purchase_quantity": 1}"""),
        "maximum_purchase_quantity");
    invalid(
        CLIENT
            .patch(path + "/1")
            .json(
                """
                {"minimum_purchase_quantity": 6}"""),
        "minimum_purchase_quantity");
    CLIENT.change(
        path + "/1",
        """
        {"minimum_purchase_quantity": 6, "maximum_purchase_quantity": 6}""");
  }

  @Test
  void phpsEmptyArraysStandForEmptyObjects() {
    JsonNode made =
        data(
            CLIENT
                .post(path)
                .json(
                    variant("Small", "1", "USD")
                        .replace(
                            """
                            {"types": ["TEXT"]}""",
                            """
                            {"types": [], "data": []}""")
                        .replace("\"title\"", "\"other_settings\": [], \"title\"")),
            201);

    assertThat(made.get("deliverable"))
        .isEqualTo(
            Json.read(
                """
                {"types": [], "data": {}}"""));
    assertThat(made.get("other_settings")).isEqualTo(Json.read("{}"));
  }

  @Test
  void whatIsKeptIsKeptToTheDigitAndWithinLimits() {
    String exact =
        """
        {"data": {"n": 1.10, "big": 123456789012345678901234567890}, "types": []}""";
    String body = variant("Small", "1", "USD");

    Http.Response made =
        CLIENT
            .post(path)
            .json(
                body.replace(
                    """
                    {"types": ["TEXT"]}""",
                    exact))
            .send();

    assertThat(new String(made.raw().body(), UTF_8))
        .contains("\"n\":1.10,\"big\":123456789012345678901234567890}");
    invalid(
        CLIENT
            .post(path)
            .json(
                body.replace(
                    """
                    {"types": ["TEXT"]}""",
                    """
                    {"types": [], "data": {"x": "%s"}}"""
                        .formatted("x".repeat(20_000)))),
        "deliverable");
    invalid(
        CLIENT
            .post(path)
            .json(
                body.replace(
                    """
                    {"types": ["TEXT"]}""",
                    "{\"types\": [], \"data\": {\"x\": [\"\\ud800\"]}}")),
        "deliverable");
  }

  @Test
  void whatIsKeptCanAlwaysBeReadAgain() {
    String ones = "1".repeat(397);

    data(CLIENT.post(path).json(withNumber(ones + "e999")), 201);
    invalid(CLIENT.post(path).json(withNumber("1." + ones + "1e-6")), "deliverable");

    Http.Response listed = CLIENT.get(path).send();
    assertThat(listed.status()).isEqualTo(200);
    assertThat(listed.json().get("data")).hasSize(1);
    assertThat(new String(listed.raw().body(), UTF_8)).contains("\"n\":" + ones + "E+999}");
  }

  private static String withNumber(String number) {
    return variant("Small", "1", "USD")
        .replace(
            """
            {"types": ["TEXT"]}""",
            """
            {"types": [], "data": {"n": %s}}"""
                .formatted(number));
  }

  @Test
  void aProductHasAtMostTwentyVariants() {
    for (int i = 1; i <= 20; i++) {
      CLIENT.variant(product, "Size " + i, i);
    }

    invalid(CLIENT.post(path).json(variant("One more", "1", "USD")));
    assertThat(data(CLIENT.get(path), 200)).hasSize(15);
    assertThat(each(data(CLIENT.get(path + "?limit=6&page=4"), 200), "id"))
        .containsExactly("19", "20");
    assertThat(data(CLIENT.get(path + "?limit=100&page=2147483647"), 200)).isEmpty();
  }

  @Test
  void aProductWithAPriceOfSellSnIsSoldAsItsDefaultVariant() {
    JsonNode made =
        Http.post("/stores/" + CLIENT.store().id() + "/products")
            .key(CLIENT.store().key())
            .json(
                """
                {"name": "Old one", "cost": 12.5, "visibility": 0}""")
            .send()
            .data();
    JsonNode listed = data(CLIENT.get("/products?limit=100"), 200);
    String old = "/products/" + listed.get(each(listed, "title").indexOf("Old one")).get("id");

    JsonNode found = data(CLIENT.get(old + "/variants/1"), 200);
    assertThat(made.get("cost").doubleValue()).isEqualTo(12.5);
    assertThat(found.get("title").textValue()).isEqualTo("Default");
    assertThat(found.at("/pricing/price/price").textValue()).isEqualTo("1250");
    assertThat(found.get("payment_methods")).isEmpty();
    JsonNode changed =
        CLIENT.change(
            old + "/variants/1",
            """
            {"title": "Usual"}""");
    assertThat(changed.at("/pricing/price/price").textValue()).isEqualTo("1250");
    assertThat(changed.get("payment_methods")).isEmpty();
    assertThat(each(CLIENT.seen(old).get("variants"), "title")).containsExactly("Usual");
  }

  @Test
  void aChangeThatChangesNothingIsNone() {
    JsonNode made = CLIENT.variant(product, "Small", 500);
    JsonNode before = CLIENT.seen(product);

    assertThat(CLIENT.change(path + "/1", "{}")).isEqualTo(made);
    assertThat(
            CLIENT.change(
                path + "/1",
                """
                {"title": "Small", "pricing": {}}"""))
        .isEqualTo(made);
    assertThat(CLIENT.seen(product)).isEqualTo(before);
  }

  @Test
  void aPriceOfAnotherApiStaysExactWhereTheCurrencyHasNoSmallerUnit() {
    SellAppClient client = new SellAppClient();
    TestCloud.invoke(
        "UpdateStore",
        """
        {"store": "%s", "preferredCurrency": "JPY"}"""
            .formatted(client.store().id()));
    Http.post("/stores/" + client.store().id() + "/products")
        .key(client.store().key())
        .json(
            """
            {"name": "Old one", "cost": 12.5, "visibility": 0}""")
        .send();

    JsonNode price = data(client.get("/products/1/variants/1"), 200).at("/pricing/price");

    assertThat(price)
        .isEqualTo(
            Json.read(
                """
                {"price": "12.5", "currency": "JPY"}"""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "2", "-1", "x", "01", "9223372036854775808", "1.0"})
  void aVariantThatIsNotThereIsNotFound(String number) {
    CLIENT.variant(product, "Small", 500);

    refused(CLIENT.get(path + "/" + number), 404, "not_found");
    refused(
        CLIENT
            .patch(path + "/" + number)
            .json(
                """
                {"title": "x"}"""),
        404,
        "not_found");
    refused(CLIENT.delete(path + "/" + number), 404, "not_found");
  }

  @Test
  void scopesAreNeededForVariantsToo() {
    String viewer = CLIENT.keyWith("ViewProducts");
    CLIENT.variant(product, "Small", 500);

    for (Http request :
        List.of(
            Http.post("/v2" + path),
            Http.patch("/v2" + path + "/1"),
            Http.delete("/v2" + path + "/1"))) {
      assertThat(refused(request.key(viewer).json("{}"), 403, "forbidden"))
          .contains("UpdateProducts");
    }
    data(Http.get("/v2" + path).key(viewer), 200);
  }
}
