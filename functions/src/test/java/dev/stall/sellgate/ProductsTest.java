package dev.stall.sellgate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stall.Http;
import dev.stall.Json;
import dev.stall.Multipart;
import dev.stall.Pictures;
import dev.stall.Stored;
import dev.stall.TestCloud;
import dev.stall.catalogue.NewProduct;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.ProductDetails;
import dev.stall.catalogue.Visibility;
import dev.stall.store.Products;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProductsTest {

  private static final String FULL =
      "{\"name\": \"Licence\", \"description\": \"One year\", \"price\": 29.99, \"currency\": \"eur\","
          + " \"image\": \"https://example.com/p.png\", \"visibility\": \"on_hold\", \"sort_order\": -4}";

  private final SellGateClient client = new SellGateClient();

  private JsonNode create(String json) {
    return SellGateClient.created(client.post("/products").json(json).send());
  }

  private static String path(JsonNode product) {
    return "/products/" + product.get("id").asText();
  }

  @Test
  void aCreatedProductHasWhatWasSentAndIsReadBack() {
    JsonNode product = create(FULL);

    assertThat(product.get("name").asText()).isEqualTo("Licence");
    assertThat(product.get("description").asText()).isEqualTo("One year");
    assertThat(product.get("price").decimalValue()).isEqualTo(new BigDecimal("29.99"));
    assertThat(product.get("currency").asText()).isEqualTo("EUR");
    assertThat(product.get("image").asText()).isEqualTo("https://example.com/p.png");
    assertThat(product.get("visibility").asText()).isEqualTo("ON_HOLD");
    assertThat(product.get("sort_order").asInt()).isEqualTo(-4);
    assertThat(product.get("updated_at")).isEqualTo(product.get("created_at"));
    assertThat(client.seen(path(product))).isEqualTo(product);
    assertThat(client.seen("/products")).containsExactly(product);
  }

  @Test
  void aNameAndAPriceAreAllThatAProductNeeds() {
    JsonNode product =
        create(
            """
            {"name": "Licence", "price": 0, "group_ids": ["grp_x"]}""");

    assertThat(product.get("description").isNull()).isTrue();
    assertThat(product.get("price").decimalValue()).isZero();
    assertThat(product.get("currency").asText()).isEqualTo("USD");
    assertThat(product.get("image").isNull()).isTrue();
    assertThat(product.get("group_ids")).isEmpty();
    assertThat(product.get("stock").asInt()).isZero();
    assertThat(product.get("visibility").asText()).isEqualTo("PUBLIC");
    assertThat(product.get("sort_order").asInt()).isZero();
  }

  @Test
  void aProductWithoutAPriceCostsNothing() {
    Product product =
        new Products(TestCloud.storage())
            .create(
                client.store().number(),
                NewProduct.of(
                    ProductDetails.plain(
                        "Free",
                        Optional.empty(),
                        Optional.empty(),
                        Visibility.PUBLIC,
                        List.of(),
                        Optional.empty())));
    String path = "/products/" + Ids.text(product.id());

    assertThat(client.seen(path).get("price").decimalValue()).isZero();
    assertThat(
            client
                .change(
                    path,
                    """
                    {"currency": "JPY"}""")
                .get("currency")
                .asText())
        .isEqualTo("JPY");
  }

  @Test
  void productsAreListedByOrderAndThenTheNewestFirst() {
    create(
        """
        {"name": "old", "price": 1, "sort_order": 1}""");
    create(
        """
        {"name": "new", "price": 1, "sort_order": 1}""");
    create(
        """
        {"name": "first", "price": 1}""");

    assertThat(client.names("/products")).containsExactly("first", "new", "old");
    assertThat(client.names("/products?page=2&limit=1")).containsExactly("new");
    assertThat(client.get("/products?page=9&limit=1").send().json().toString())
        .isEqualTo("{\"data\":[],\"meta\":{\"total\":3,\"limit\":1,\"offset\":8}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\": \"Other\"}",
        "{\"description\": \"Other\"}",
        "{\"description\": null}",
        "{\"price\": 0.01}",
        "{\"currency\": \"USD\"}",
        "{\"price\": 1000000, \"currency\": \"JPY\"}",
        "{\"image\": \"https://example.com/q.png\"}",
        "{\"image\": null}",
        "{\"visibility\": \"HIDDEN\"}",
        "{\"sort_order\": 2147483647}"
      })
  void aChangeTouchesOnlyWhatWasSent(String change) {
    JsonNode product = create(FULL);

    JsonNode changed = SellGateClient.done(client.patch(path(product)).body(change).send());

    ObjectNode expected = product.deepCopy();
    expected.setAll((ObjectNode) Json.read(change));
    expected.set("updated_at", changed.get("updated_at"));
    assertThat(changed.toString()).isEqualTo(expected.toString());
    assertThat(client.seen(path(product)).toString()).isEqualTo(expected.toString());
  }

  @Test
  void aChangeOfNothingChangesNothing() {
    JsonNode product = create(FULL);

    assertThat(client.change(path(product), "{}")).isEqualTo(product);
    assertThat(
            client.change(
                path(product),
                """
                {"group_ids": [], "stock": 5}"""))
        .isEqualTo(product);
  }

  @ParameterizedTest
  @CsvSource({
    "USD, 12.34, 12.345",
    "JPY, 12, 12.5",
    "KWD, 1.234, 1.2345",
    "clf, 1.2345, 1.23456",
    "XAU, 1.23, 1.234"
  })
  void aPriceHasAsManyDecimalsAsItsCurrency(String currency, BigDecimal fits, String exceeds) {
    String form = "{\"name\": \"Licence\", \"currency\": \"" + currency + "\", \"price\": %s}";

    JsonNode product = create(form.formatted(fits));

    assertThat(product.get("price").decimalValue()).isEqualTo(fits);
    SellGateClient.invalid(client.post("/products").json(form.formatted(exceeds)).send(), "price");
    SellGateClient.invalid(
        client
            .patch(path(product))
            .json(
                """
                {"price": %s}"""
                    .formatted(exceeds))
            .send(),
        "price");
    assertThat(client.seen(path(product))).isEqualTo(product);
  }

  @Test
  void aCurrencyThatThePriceDoesNotFitNeedsAnotherPriceWithIt() {
    JsonNode product = client.product("Licence", "12.50");

    SellGateClient.invalid(
        client
            .patch(path(product))
            .json(
                """
                {"currency": "JPY"}""")
            .send(),
        "currency");
    JsonNode changed =
        client.change(
            path(product),
            """
            {"currency": "JPY", "price": 1300}""");

    assertThat(changed.get("currency").asText()).isEqualTo("JPY");
    assertThat(changed.get("price").decimalValue()).isEqualTo(new BigDecimal("1300"));
  }

  @Test
  void aStoresOwnCurrencySaysHowManyDecimalsAPriceHas() {
    TestCloud.invoke(
        "UpdateStore",
        """
        {"store": "%s", "preferredCurrency": "JPY"}"""
            .formatted(client.store().id()));

    SellGateClient.invalid(
        client
            .post("/products")
            .json(
                """
                {"name": "A", "price": 1.5}""")
            .send(),
        "price");
    JsonNode product = client.product("A", "150");
    SellGateClient.invalid(
        client
            .patch(path(product))
            .json(
                """
                {"price": 1.5}""")
            .send(),
        "price");

    assertThat(product.get("currency").asText()).isEqualTo("JPY");
  }

  @Test
  void aDeletedProductIsGoneFromItsGroupsAndTheBucket() {
    JsonNode product = create(FULL);
    String id = product.get("id").asText();
    String group = client.groupId("Keys");
    client.add(group, id);
    String uuid = sellSn("/products").get(0).get("id").asText();
    Http.patch("/stores/" + client.store().id() + "/products/" + uuid + "/image")
        .key(client.store().key())
        .form(new Multipart().file("image", "a.png", Pictures.png(3, 3)))
        .send();
    assertThat(Stored.of(client.store())).hasSize(1);

    SellGateClient.gone(client.delete(path(product)).send());

    SellGateClient.missing(client.get(path(product)).send());
    SellGateClient.missing(client.delete(path(product)).send());
    SellGateClient.missing(client.patch(path(product)).json("{}").send());
    SellGateClient.missing(
        client
            .patch(path(product))
            .json(
                """
                {"price": 1}""")
            .send());
    SellGateClient.missing(
        client
            .patch(path(product))
            .json(
                """
                {"name": "Back"}""")
            .send());
    assertThat(client.seen("/products")).isEmpty();
    assertThat(client.seen("/groups/" + group).get("product_count").asInt()).isZero();
    assertThat(Stored.of(client.store())).isEmpty();
  }

  @Test
  void aProductIsTheSameInSellSn() {
    create(
        """
        {"name": "Licence", "price": 5, "visibility": "hidden"}""");

    JsonNode product = sellSn("/products/1").get(0);

    assertThat(product.get("name").asText()).isEqualTo("Licence");
    assertThat(product.get("cost").decimalValue()).isEqualTo(new BigDecimal("5"));
    assertThat(product.get("visibility").asInt()).isEqualTo(1);
    assertThat(product.get("minimumQuantity").asInt()).isEqualTo(1);
    assertThat(product.get("maximumQuantity").asInt()).isEqualTo(-1);
    assertThat(product.get("ignoreOutOfStock").asBoolean()).isFalse();
  }

  private JsonNode sellSn(String path) {
    return Http.get("/stores/" + client.store().id() + path)
        .key(client.store().key())
        .send()
        .data();
  }
}
