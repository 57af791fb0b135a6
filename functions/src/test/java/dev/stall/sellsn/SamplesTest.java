package dev.stall.sellsn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Http;
import dev.stall.Shapes;
import dev.stall.TestCloud;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every answer that the pages "Products" and "Product groups" show, field by field. */
final class SamplesTest {

  private static final Shop SHOP = new Shop();

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
    product = Expect.done(SHOP.post("/products").json(Shop.FULL_FORM).send()).get("id").asText();
    featured = SHOP.productId("Featured");
    group = SHOP.groupId("Presets");
    SHOP.join(group, product);
    SHOP.join(group, featured);
    SHOP.add(product, List.of("KEY-1", "KEY-2"));
    fee(SHOP, product);
    Shop.review(product, 5, "Lovely");
    TestCloud.invoke(
        "RecordReview",
        """
        {"product": "%s", "rating": 4}"""
            .formatted(product));
    update(SHOP, PROFILE);
    update(
        SHOP,
        """
        {"featuredProduct": "%s"}"""
            .formatted(featured));
  }

  private static void update(Shop shop, String fields) {
    TestCloud.invoke(
        "UpdateStore",
        "{\"store\": \"%s\", %s".formatted(shop.store().id(), fields.strip().substring(1)));
  }

  private static Http.Response fee(Shop shop, String id) {
    return shop.put("/products/" + id + "/fees")
        .json(
            """
            {"paymentMethod": "stripe", "feePercentage": 2.5}""")
        .send();
  }

  /** The envelope of a single answer, with data of that shape; returns the data. */
  private static JsonNode single(Http.Response response, String shape) {
    assertThat(response.status()).as("%s", response.json()).isEqualTo(200);
    assertThat(response.raw().headers().firstValue("content-type")).contains("application/json");
    assertThat(Expect.names(response.json())).containsExactly("success", "message", "data");
    assertThat(Shapes.differences("true", response.json().get("success"))).isEmpty();
    assertThat(response.json().get("message").textValue()).isNotBlank();
    assertThat(Shapes.differences(shape, response.data())).isEmpty();
    return response.data();
  }

  /** The envelope of a page, with data of that shape; returns the data. */
  private static JsonNode page(Http.Response response, String shape) {
    assertThat(response.status()).as("%s", response.json()).isEqualTo(200);
    assertThat(Expect.names(response.json())).containsExactly("success", "pages", "data");
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
    JsonNode all = single(SHOP.get("/products").send(), "[@product-reference]");

    JsonNode reference = find(all, product);
    assertThat(reference.get("stock").asInt()).isEqualTo(2);
    assertThat(reference.get("rating").asDouble()).isEqualTo(4.5);
    assertThat(reference.at("/store/id").asText()).isEqualTo(SHOP.store().id());
  }

  @Test
  void theStoreInsideOfAProductShowsAllThatItWasToldOf() {
    JsonNode store = SHOP.viewed(product).get("store");

    JsonNode told = Expect.json(PROFILE);
    for (String name : Expect.names(told)) {
      assertThat(store.get(name)).as(name).isEqualTo(told.get(name));
    }
    assertThat(store.get("reviews").asInt()).isEqualTo(2);
    assertThat(store.get("rating").asDouble()).isEqualTo(4.5);
  }

  @Test
  void theFeaturedProductStandsInItsStoreWithoutTheStore() {
    JsonNode shown = SHOP.viewed(product).at("/store/featuredProduct");

    assertThat(Shapes.differences("@featured-product", shown)).isEmpty();
    assertThat(shown.get("id").asText()).isEqualTo(featured);
    assertThat(shown.get("name").asText()).isEqualTo("Featured");
  }

  @Test
  void aStoreWithoutAFeaturedProductHasNullThere() {
    Shop plain = new Shop();
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
    Shop shop = new Shop();
    String shown = shop.productId("Shown");
    String hidden = shop.productId("By link only", 1);
    update(
        shop,
        """
        {"featuredProduct": "%s"}"""
            .formatted(hidden));

    assertThat(shop.viewed(shown).at("/store/featuredProduct").isNull()).isTrue();
  }

  @Test
  void aFeaturedProductThatWasDeletedIsLeftOut() {
    Shop shop = new Shop();
    String shown = shop.productId("Shown");
    String gone = shop.productId("Gone");
    update(
        shop,
        """
        {"featuredProduct": "%s"}"""
            .formatted(gone));
    Expect.done(shop.delete("/products/" + gone).send());

    assertThat(shop.viewed(shown).at("/store/featuredProduct").isNull()).isTrue();
  }

  @Test
  void aPageOfProductsShowsThemAsTheirSellerSeesThem() {
    JsonNode products = page(SHOP.get("/products/1").send(), "@product");

    assertThat(find(products, product)).isEqualTo(SHOP.seen(product));
  }

  @Test
  void aProductByItsIdIsTheWholeProduct() {
    JsonNode found = single(SHOP.get("/products/" + product).send(), "@product");

    assertThat(found.get("id").asText()).isEqualTo(product);
    assertThat(found.get("additionalFees"))
        .isEqualTo(
            Expect.json(
                """
                {"stripe": 2.5}"""));
  }

  @Test
  void aCreatedProductIsAnsweredWhole() {
    Shop shop = new Shop();

    single(shop.post("/products").json(Shop.FULL_FORM).send(), "@product");
    single(shop.post("/products").json(Shop.SHORT_FORM).send(), "@product");
  }

  @Test
  void anUpdatedProductIsAnsweredWith200AndNoContent() {
    Shop shop = new Shop();
    String id = shop.productId("Before");

    Http.Response response = shop.put("/products/" + id).json(Shop.SHORT_FORM).send();

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.raw().body()).isEmpty();
  }

  @Test
  void aFeeThatWasSetIsAnsweredWithNullData() {
    Shop shop = new Shop();

    single(fee(shop, shop.productId("Taxed")), "null");
  }

  @Test
  void thePublicProductHasItsReviews() {
    JsonNode viewed = single(Http.get("/products/" + product + "/view").send(), "@public-product");

    assertThat(viewed.get("additionalFees"))
        .isEqualTo(
            Expect.json(
                """
                {"stripe": 2.5}"""));
    assertThat(viewed.get("reviews")).hasSize(2);
    assertThat(Expect.each(viewed.get("reviews"), "productId")).containsOnly(product);
    assertThat(Expect.each(viewed.get("reviews"), "reason"))
        .containsExactlyInAnyOrder("Lovely", "null");
  }

  @Test
  void thePublicProductKeepsTheSellersSecrets() {
    String viewed = SHOP.viewed(product).toString();

    assertThat(viewed).doesNotContain("example.com/hook").doesNotContain("KEY-1");
  }

  @Test
  void reviewsAreAPageOfThem() {
    JsonNode reviews = page(Http.get("/product/" + product + "/view/reviews/1").send(), "@review");

    assertThat(reviews).hasSize(2);
  }

  @Test
  void itemsAreAPageOfStrings() {
    JsonNode items = page(SHOP.get("/products/" + product + "/items/1").send(), "string");

    assertThat(Expect.texts(items)).containsExactly("KEY-1", "KEY-2");
  }

  @Test
  void itemsThatWereAddedRemovedAndClearedAreAnsweredWithNullData() {
    Shop shop = new Shop();
    String id = shop.productId("Keys");

    single(shop.items("PUT", id, List.of("A", "B")), "null");
    single(shop.items("DELETE", id, List.of("A")), "null");
    single(shop.delete("/products/" + id + "/items/clear").send(), "null");
  }

  @Test
  void aPageOfGroupsHasTheirProducts() {
    JsonNode groups = page(SHOP.get("/product-groups/1").send(), "@product-group");

    assertThat(Expect.each(find(groups, group).get("products"), "id"))
        .containsExactly(product, featured);
  }

  @Test
  void aGroupIsTheSameHoweverItIsAnswered() {
    Shop shop = new Shop();
    String id = shop.productId("Member");
    JsonNode created =
        single(
            shop.post("/product-groups")
                .json(
                    """
                    {"name": "Set"}""")
                .send(),
            "@product-group");
    String path = "/product-groups/" + created.get("id").asText();

    JsonNode joined = single(shop.patch(path + "/" + id).send(), "@product-group");
    JsonNode renamed =
        single(
            shop.patch(path)
                .json(
                    """
                    {"name": "Set two"}""")
                .send(),
            "@product-group");
    JsonNode found = single(shop.get(path).send(), "@product-group");
    JsonNode viewed = single(Http.get(path + "/view").send(), "@product-group");
    JsonNode left = single(shop.delete(path + "/" + id).send(), "@product-group");

    assertThat(created.get("products")).isEmpty();
    assertThat(Expect.each(joined.get("products"), "id")).containsExactly(id);
    assertThat(renamed.get("name").asText()).isEqualTo("Set two");
    assertThat(found).isEqualTo(renamed);
    assertThat(viewed).isEqualTo(renamed);
    assertThat(left.get("products")).isEmpty();
  }

  @Test
  void aDeletedProductAndADeletedGroupAreAnsweredWithNullData() {
    Shop shop = new Shop();
    String id = shop.productId("Short-lived");
    String shortLived = shop.groupId("Short-lived");

    single(shop.delete("/products/" + id).send(), "null");
    single(shop.delete("/product-groups/" + shortLived).send(), "null");
  }

  @Test
  void orderingIsAnsweredWithNullData() {
    Shop shop = new Shop();
    String moved = shop.productId("Moved");

    single(
        shop.patch("/ordering")
            .json(
                """
                [{"id": "%s", "isGroup": false, "order": 5}]"""
                    .formatted(moved))
            .send(),
        "null");
  }
}
