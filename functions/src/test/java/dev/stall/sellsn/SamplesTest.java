package dev.stall.sellsn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Http;
import dev.stall.Json;
import dev.stall.Shapes;
import dev.stall.TestCloud;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every answer that the pages "Products" and "Product groups" show, field by field. */
final class SamplesTest {

  private static final SellSnClient CLIENT = new SellSnClient();

  /** All that a store shows, in the names of the public store. */
  private static final String PROFILE =
      """
      {
        "name": "Fern & Co",
        "description": "Presets for film lovers",
        "url": "https://fern.example",
        "customDomain": "shop.fern.example",
        "termsOfService": "No refunds.",
        "copyright": "© Fern",
        "privacyPolicy": "We keep nothing.",
        "preferredCurrency": "EUR",
        "isVerified": true,
        "visits": 1234,
        "resolvedTickets": 7,
        "productsSold": 99,
        "theme": {"properties": {"accent": "#0a0", "font": "Inter"}},
        "socialMediaAccounts": {
          "tikTok": "fern.tt",
          "youTube": "fern.yt",
          "twitter": "fern.tw",
          "facebook": "fern.fb",
          "discord": "fern.dc",
          "telegram": "fern.tg",
          "instagram": "fern.ig"
        },
        "profileImage": "https://fern.example/logo.png"
      }
      """;

  private static String product;
  private static String group;
  private static String featured;

  @BeforeAll
  static void aShopThatHasEverything() {
    product =
        SellSnClient.done(CLIENT.post("/products").json(SellSnClient.FULL_FORM).send())
            .get("id")
            .asText();
    featured = CLIENT.productId("Featured");
    group = CLIENT.groupId("Presets");
    CLIENT.join(group, product);
    CLIENT.join(group, featured);
    CLIENT.add(product, List.of("KEY-1", "KEY-2"));
    fee(CLIENT, product);
    SellSnClient.review(product, 5, "Lovely");
    TestCloud.invoke(
        "RecordReview",
        """
        {"product": "%s", "rating": 4}"""
            .formatted(product));
    update(CLIENT, PROFILE);
    update(
        CLIENT,
        """
        {"featuredProduct": "%s"}"""
            .formatted(featured));
  }

  private static void update(SellSnClient client, String fields) {
    TestCloud.invoke(
        "UpdateStore",
        "{\"store\": \"%s\", %s".formatted(client.store().id(), fields.strip().substring(1)));
  }

  private static Http.Response fee(SellSnClient client, String id) {
    return client
        .put("/products/" + id + "/fees")
        .json(
            """
            {"paymentMethod": "stripe", "feePercentage": 2.5}""")
        .send();
  }

  /** The envelope of a single answer, with data of that shape; returns the data. */
  private static JsonNode single(Http.Response response, String shape) {
    assertThat(response.status()).as("%s", response.json()).isEqualTo(200);
    assertThat(response.raw().headers().firstValue("content-type")).contains("application/json");
    assertThat(Json.names(response.json())).containsExactly("success", "message", "data");
    assertThat(Shapes.differences("true", response.json().get("success"))).isEmpty();
    assertThat(response.json().get("message").textValue()).isNotBlank();
    assertThat(Shapes.differences(shape, response.data())).isEmpty();
    return response.data();
  }

  /** The envelope of a page, with data of that shape; returns the data. */
  private static JsonNode page(Http.Response response, String shape) {
    assertThat(response.status()).as("%s", response.json()).isEqualTo(200);
    assertThat(Json.names(response.json())).containsExactly("success", "pages", "data");
    assertThat(Shapes.differences("true", response.json().get("success"))).isEmpty();
    assertThat(Shapes.differences("int", response.json().get("pages"))).isEmpty();
    assertThat(Shapes.differences("[" + shape + "]", response.data())).isEmpty();
    assertThat(response.data()).isNotEmpty();
    return response.data();
  }

  private static JsonNode find(JsonNode array, String id) {
    for (JsonNode object : array) {
      if (object.get("id").asText().equals(id)) {
        return object;
      }
    }
    throw new AssertionError(id + " is not in " + array);
  }

  @Test
  void allProductsAreReferencesWithTheirStore() {
    JsonNode all = single(CLIENT.get("/products").send(), "[@product-reference]");

    JsonNode reference = find(all, product);
    assertThat(reference.get("stock").asInt()).isEqualTo(2);
    assertThat(reference.get("rating").asDouble()).isEqualTo(4.5);
    assertThat(reference.at("/store/id").asText()).isEqualTo(CLIENT.store().id());
  }

  @Test
  void theStoreInsideOfAProductShowsAllThatItWasToldOf() {
    JsonNode store = CLIENT.viewed(product).get("store");

    JsonNode told = Json.read(PROFILE);
    for (String name : Json.names(told)) {
      assertThat(store.get(name)).as(name).isEqualTo(told.get(name));
    }
    assertThat(store.get("reviews").asInt()).isEqualTo(2);
    assertThat(store.get("rating").asDouble()).isEqualTo(4.5);
  }

  @Test
  void theFeaturedProductStandsInItsStoreWithoutTheStore() {
    JsonNode shown = CLIENT.viewed(product).at("/store/featuredProduct");

    assertThat(Shapes.differences("@featured-product", shown)).isEmpty();
    assertThat(shown.get("id").asText()).isEqualTo(featured);
    assertThat(shown.get("name").asText()).isEqualTo("Featured");
  }

  @Test
  void aStoreWithoutAFeaturedProductHasNullThere() {
    SellSnClient plain = new SellSnClient();
    String id = plain.productId("Alone");

    JsonNode store = plain.viewed(id).get("store");

    assertThat(Shapes.differences("@public-store", store)).isEmpty();
    assertThat(store.get("featuredProduct").isNull()).isTrue();
    assertThat(store.get("preferredCurrency").asText()).isEqualTo("USD");
    assertThat(store.get("reviews").asInt()).isZero();
    assertThat(store.get("rating").asInt()).isZero();
  }

  @Test
  void aFeaturedProductThatMayNotBeListedIsLeftOut() {
    SellSnClient client = new SellSnClient();
    String shown = client.productId("Shown");
    String hidden = client.productId("By link only", 1);
    update(
        client,
        """
        {"featuredProduct": "%s"}"""
            .formatted(hidden));

    assertThat(client.viewed(shown).at("/store/featuredProduct").isNull()).isTrue();
  }

  @Test
  void aFeaturedProductThatWasDeletedIsLeftOut() {
    SellSnClient client = new SellSnClient();
    String shown = client.productId("Shown");
    String gone = client.productId("Gone");
    update(
        client,
        """
        {"featuredProduct": "%s"}"""
            .formatted(gone));
    SellSnClient.done(client.delete("/products/" + gone).send());

    assertThat(client.viewed(shown).at("/store/featuredProduct").isNull()).isTrue();
  }

  @Test
  void aPageOfProductsShowsThemAsTheirSellerSeesThem() {
    JsonNode products = page(CLIENT.get("/products/1").send(), "@product");

    assertThat(find(products, product)).isEqualTo(CLIENT.seen(product));
  }

  @Test
  void aProductByItsIdIsTheWholeProduct() {
    JsonNode found = single(CLIENT.get("/products/" + product).send(), "@product");

    assertThat(found.get("id").asText()).isEqualTo(product);
    assertThat(found.get("additionalFees"))
        .isEqualTo(
            Json.read(
                """
                {"stripe": 2.5}"""));
  }

  @Test
  void aCreatedProductIsAnsweredWhole() {
    SellSnClient client = new SellSnClient();

    single(client.post("/products").json(SellSnClient.FULL_FORM).send(), "@product");
    single(client.post("/products").json(SellSnClient.SHORT_FORM).send(), "@product");
  }

  @Test
  void anUpdatedProductIsAnsweredWith200AndNoContent() {
    SellSnClient client = new SellSnClient();
    String id = client.productId("Before");

    Http.Response response = client.put("/products/" + id).json(SellSnClient.SHORT_FORM).send();

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.raw().body()).isEmpty();
  }

  @Test
  void aFeeThatWasSetIsAnsweredWithNullData() {
    SellSnClient client = new SellSnClient();

    single(fee(client, client.productId("Taxed")), "null");
  }

  @Test
  void thePublicProductHasItsReviews() {
    JsonNode viewed = single(Http.get("/products/" + product + "/view").send(), "@public-product");

    assertThat(viewed.get("additionalFees"))
        .isEqualTo(
            Json.read(
                """
                {"stripe": 2.5}"""));
    assertThat(viewed.get("reviews")).hasSize(2);
    assertThat(Json.each(viewed.get("reviews"), "productId")).containsOnly(product);
    assertThat(Json.each(viewed.get("reviews"), "reason"))
        .containsExactlyInAnyOrder("Lovely", "null");
  }

  @Test
  void thePublicProductKeepsTheSellersSecrets() {
    String viewed = CLIENT.viewed(product).toString();

    assertThat(viewed).doesNotContain("example.com/hook").doesNotContain("KEY-1");
  }

  @Test
  void reviewsAreAPageOfThem() {
    JsonNode reviews = page(Http.get("/product/" + product + "/view/reviews/1").send(), "@review");

    assertThat(reviews).hasSize(2);
  }

  @Test
  void itemsAreAPageOfStrings() {
    JsonNode items = page(CLIENT.get("/products/" + product + "/items/1").send(), "string");

    assertThat(Json.texts(items)).containsExactly("KEY-1", "KEY-2");
  }

  @Test
  void itemsThatWereAddedRemovedAndClearedAreAnsweredWithNullData() {
    SellSnClient client = new SellSnClient();
    String id = client.productId("Keys");

    single(client.items("PUT", id, List.of("A", "B")), "null");
    single(client.items("DELETE", id, List.of("A")), "null");
    single(client.delete("/products/" + id + "/items/clear").send(), "null");
  }

  @Test
  void aPageOfGroupsHasTheirProducts() {
    JsonNode groups = page(CLIENT.get("/product-groups/1").send(), "@product-group");

    assertThat(Json.each(find(groups, group).get("products"), "id"))
        .containsExactly(product, featured);
  }

  @Test
  void aGroupIsTheSameHoweverItIsAnswered() {
    SellSnClient client = new SellSnClient();
    String id = client.productId("Member");
    JsonNode created =
        single(
            client
                .post("/product-groups")
                .json(
                    """
                    {"name": "Set"}""")
                .send(),
            "@product-group");
    String path = "/product-groups/" + created.get("id").asText();

    JsonNode joined = single(client.patch(path + "/" + id).send(), "@product-group");
    JsonNode renamed =
        single(
            client
                .patch(path)
                .json(
                    """
                    {"name": "Set two"}""")
                .send(),
            "@product-group");
    JsonNode found = single(client.get(path).send(), "@product-group");
    JsonNode viewed = single(Http.get(path + "/view").send(), "@product-group");
    JsonNode left = single(client.delete(path + "/" + id).send(), "@product-group");

    assertThat(created.get("products")).isEmpty();
    assertThat(Json.each(joined.get("products"), "id")).containsExactly(id);
    assertThat(renamed.get("name").asText()).isEqualTo("Set two");
    assertThat(found).isEqualTo(renamed);
    assertThat(viewed).isEqualTo(renamed);
    assertThat(left.get("products")).isEmpty();
  }

  @Test
  void aDeletedProductAndADeletedGroupAreAnsweredWithNullData() {
    SellSnClient client = new SellSnClient();
    String id = client.productId("Short-lived");
    String shortLived = client.groupId("Short-lived");

    single(client.delete("/products/" + id).send(), "null");
    single(client.delete("/product-groups/" + shortLived).send(), "null");
  }

  @Test
  void orderingIsAnsweredWithNullData() {
    SellSnClient client = new SellSnClient();
    String moved = client.productId("Moved");

    single(
        client
            .patch("/ordering")
            .json(
                """
                [{"id": "%s", "isGroup": false, "order": 5}]"""
                    .formatted(moved))
            .send(),
        "null");
  }
}
