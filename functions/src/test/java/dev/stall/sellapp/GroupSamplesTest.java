package dev.stall.sellapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Http;
import dev.stall.Json;
import dev.stall.Multipart;
import dev.stall.Pictures;
import dev.stall.Shapes;
import dev.stall.TestCloud;
import dev.stall.catalogue.NewProduct;
import dev.stall.catalogue.PageSettings;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.ProductChange;
import dev.stall.catalogue.ProductDetails;
import dev.stall.catalogue.Question;
import dev.stall.catalogue.Visibility;
import dev.stall.store.Products;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer that the page "Groups" shows, field by field, and as the SDKs need it. */
final class GroupSamplesTest {

  private static final SellAppClient CLIENT = new SellAppClient();

  /** The fields of a group in the order of the page. */
  private static final List<String> GROUP =
      List.of(
          "id",
          "title",
          "order",
          "image",
          "unlisted",
          "created_at",
          "updated_at",
          "store_id",
          "section_id",
          "section_order",
          "products_linked",
          "products");

  /** The fields of a group's product in the order of the page. */
  private static final List<String> MEMBER =
      List.of(
          "id",
          "title",
          "slug",
          "description",
          "images",
          "order",
          "visibility",
          "delivery_text",
          "additional_information",
          "warranty",
          "other_settings",
          "deleted_at",
          "created_at",
          "updated_at",
          "store_id",
          "category_id",
          "section_id",
          "section_order",
          "is_discoverable",
          "pivot");

  private static String group;
  private static int rich;

  @BeforeAll
  static void aGroupWithAPlainProductAndOneThatHasEverything() {
    Products products = new Products(TestCloud.storage());
    Product plain =
        products.create(
            CLIENT.store().number(),
            NewProduct.of(
                ProductDetails.plain(
                    "This will make me rich!",
                    Optional.of("<p>I am sure of it, Pinky.</p>"),
                    Optional.of(new BigDecimal("5")),
                    Visibility.PUBLIC,
                    List.of(),
                    Optional.empty())));
    Product full = products.create(CLIENT.store().number(), full());
    Http.patch("/stores/" + CLIENT.store().id() + "/products/" + full.id() + "/image")
        .key(CLIENT.store().key())
        .form(Multipart.of("image", "cover.png", Pictures.png(2, 2)))
        .send();
    rich = full.id().number();
    group = CLIENT.groupPath("Rat race");
    CLIENT.attach(group, List.of(plain.id().number(), rich));
  }

  private static NewProduct full() {
    return new NewProduct(
        ProductDetails.plain(
            "Everything",
            Optional.empty(),
            Optional.of(new BigDecimal("0.07")),
            Visibility.HIDDEN,
            List.of(),
            Optional.of("Thanks!")),
        List.of(
            new ProductChange.Asked(
                List.of(
                    new Question(
                        "0123456789abcdef0123456789abcdef",
                        Question.Type.CHECKBOX,
                        true,
                        "I agree"))),
            new ProductChange.Faq(List.of(new PageSettings.Faq("Why?", "Because."))),
            new ProductChange.Video(Optional.of("https://fern.example/film")),
            new ProductChange.Redirect(Optional.of("https://fern.example/thanks")),
            new ProductChange.MetaTitle(Optional.of("Everything, at once")),
            new ProductChange.MetaDescription(Optional.of("All of it."))));
  }

  private static JsonNode answered(Http request, int status) {
    Http.Response response = request.send();
    assertThat(response.status()).as("%s", response.json()).isEqualTo(status);
    assertThat(response.raw().headers().firstValue("content-type")).contains("application/json");
    return response.json();
  }

  private static JsonNode shaped(String shape, JsonNode value) {
    assertThat(Shapes.differences(shape, value)).isEmpty();
    return value;
  }

  private static List<String> order(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** A page as Laravel's paginator writes it; returns its data. */
  private static JsonNode page(JsonNode page) {
    assertThat(order(page)).containsExactly("data", "links", "meta");
    shaped("@sellapp/links", page.get("links"));
    shaped("@sellapp/meta", page.get("meta"));
    return page.get("data");
  }

  private static JsonNode wrapped(JsonNode answer) {
    assertThat(order(answer)).containsExactly("data");
    return answer.get("data");
  }

  @Test
  void listedGroupsAreAPage() {
    JsonNode groups = page(answered(CLIENT.get("/groups"), 200));

    shaped("[@sellapp/group]", groups);
    assertThat(groups).isNotEmpty().allMatch(it -> order(it).equals(GROUP));
    assertThat(groups).contains(CLIENT.seen(group));
  }

  @Test
  void aGroupShowsTheLittleOfItsProductsThatThePageDoes() {
    JsonNode sample = CLIENT.seen(group);

    assertThat(sample.get("title").textValue()).isEqualTo("Rat race");
    assertThat(sample.get("products_linked").intValue()).isEqualTo(2);
    assertThat(sample.get("products"))
        .isEqualTo(
            Json.read(
                """
                [
                  {
                    "id": "1",
                    "title": "This will make me rich!",
                    "description": "<p>I am sure of it, Pinky.</p>"
                  },
                  {"id": "2", "title": "Everything", "description": ""}
                ]
                """));
  }

  @Test
  void aCreatedGroupIsAnsweredWithoutAnythingAroundIt() {
    JsonNode made =
        answered(
            CLIENT
                .post("/groups")
                .json(
                    """
                    {"title": "Rat race", "order": 1, "unlisted": false}"""),
            201);

    shaped("@sellapp/group", made);
    assertThat(order(made)).isEqualTo(GROUP);
    assertThat(made.get("products")).isEmpty();
  }

  @Test
  void anImageHasItsMetadataWhereTheyAreKnown() {
    JsonNode made =
        answered(
            CLIENT
                .post("/groups")
                .json(
                    "{\"title\": \"A\", \"order\": 1, \"unlisted\": false, \"image\": {\"path\": \"a.png\","
                        + " \"metadata\": {\"size\": 7, \"filename\": \"a\", \"extension\": \"png\","
                        + " \"mime_type\": \"image/png\"}}}"),
            201);

    shaped("@sellapp/group", made);
    assertThat(order(made.get("image"))).containsExactly("path", "metadata");
    assertThat(order(made.at("/image/metadata")))
        .containsExactly("size", "filename", "extension", "mime_type");
  }

  @Test
  void aRetrievedGroupIsAPageOfOne() {
    JsonNode groups = page(answered(CLIENT.get(group), 200));

    shaped("[@sellapp/group]", groups);
    assertThat(groups).hasSize(1);
    assertThat(order(groups.get(0))).isEqualTo(GROUP);
  }

  @Test
  void aChangedGroupIsAnsweredWithoutAnythingAroundIt() {
    JsonNode changed =
        answered(
            CLIENT
                .patch(CLIENT.groupPath("A"))
                .json(
                    """
                    {"unlisted": true}"""),
            200);

    shaped("@sellapp/group", changed);
    assertThat(order(changed)).isEqualTo(GROUP);
    assertThat(changed.get("unlisted").booleanValue()).isTrue();
  }

  @Test
  void aDeletedGroupIsInData() {
    shaped("@sellapp/group", wrapped(answered(CLIENT.delete(CLIENT.groupPath("A")), 200)));
  }

  @Test
  void whatWasAttachedAndDetachedIsNumbers() {
    String path = CLIENT.groupPath("A") + "/products/";

    JsonNode attached =
        answered(
            CLIENT
                .post(path + "attach")
                .json(
                    """
                    {"resources": [1]}"""),
            200);
    JsonNode detached =
        answered(
            CLIENT
                .delete(path + "detach")
                .json(
                    """
                    {"resources": [1]}"""),
            200);

    assertThat(attached).isEqualTo(Json.read("{\"attached\": [1]}"));
    assertThat(detached).isEqualTo(Json.read("{\"detached\": [1]}"));
  }

  @Test
  void listedProductsOfAGroupAreAPageWithPrices() {
    JsonNode members = page(answered(CLIENT.get(group + "/products"), 200));

    JsonNode sample = shaped("@sellapp/listed-member", members.get(0));
    List<String> expected = new ArrayList<>(MEMBER);
    expected.add("default_price");
    assertThat(order(sample)).isEqualTo(expected);
    assertThat(sample.get("default_price"))
        .isEqualTo(Json.read("{\"price\": \"500\", \"currency\": \"USD\"}"));
    assertThat(members.at("/1/default_price/price").textValue()).isEqualTo("7");
  }

  @Test
  void aProductOfAGroupIsTheSameWithoutItsPrice() {
    JsonNode sample =
        shaped("@sellapp/member", wrapped(answered(CLIENT.get(group + "/products/1"), 200)));

    assertThat(order(sample)).isEqualTo(MEMBER);
    assertThat(sample.get("id").intValue()).isEqualTo(1);
    assertThat(sample.get("slug").textValue()).isEqualTo("this-will-make-me-rich");
    assertThat(sample.get("visibility").textValue()).isEqualTo("PUBLIC");
    assertThat(sample.get("is_discoverable").intValue()).isEqualTo(1);
    assertThat(sample.get("store_id").intValue()).isEqualTo(CLIENT.store().number());
    for (String nothing : List.of("delivery_text", "deleted_at", "category_id", "section_id")) {
      assertThat(sample.get(nothing).isNull()).as(nothing).isTrue();
    }
    for (String empty : List.of("images", "additional_information", "other_settings")) {
      assertThat(sample.get(empty).isArray()).as(empty).isTrue();
      assertThat(sample.get(empty)).as(empty).isEmpty();
    }
    assertThat(sample.get("warranty"))
        .isEqualTo(Json.read("{\"text\": \"\", \"time\": null, \"preferredUnit\": \"MINUTES\"}"));
    assertThat(sample.get("pivot"))
        .isEqualTo(
            Json.read(
                "{\"group_id\": %s, \"listing_id\": 1, \"order\": 1}"
                    .formatted(group.replace("/groups/", ""))));
  }

  @Test
  void aProductThatHasEverythingShowsItInItsGroup() {
    JsonNode full = wrapped(answered(CLIENT.get(group + "/products/" + rich), 200));

    assertThat(order(full)).isEqualTo(MEMBER);
    shaped("[@sellapp/member-image]", full.get("images"));
    shaped("[@sellapp/member-question]", full.get("additional_information"));
    shaped("@sellapp/member-settings", full.get("other_settings"));
    assertThat(full.at("/other_settings/faq/0"))
        .isEqualTo(Json.read("{\"answer\": \"Because.\", \"question\": \"Why?\"}"));
    assertThat(full.at("/other_settings/redirect_url").textValue())
        .isEqualTo("https://fern.example/thanks");
    assertThat(full.get("images")).hasSize(1);
    assertThat(full.get("delivery_text").textValue()).isEqualTo("Thanks!");
    assertThat(full.at("/additional_information/0"))
        .isEqualTo(
            Json.read(
                "{\"required\": true, \"key\": \"0123456789abcdef0123456789abcdef\","
                    + " \"type\": \"CHECKBOX\", \"label\": \"I agree\"}"));
    assertThat(full.at("/pivot/order").intValue()).isEqualTo(2);
  }

  // What the SDKs need, which throw on anything else

  private static JsonNode toSdk(Http request, int status) {
    return answered(SellAppClient.sdk(request), status);
  }

  @Test
  void sdksGetOneGroupInData() {
    String form =
        """
        {"title": "A", "unlisted": false}""";
    JsonNode made = wrapped(toSdk(CLIENT.post("/groups").json(form), 201));
    String path = "/groups/" + made.get("id");

    shaped("@sellapp/group", made);
    shaped("@sellapp/group", wrapped(toSdk(CLIENT.get(path), 200)));
    shaped(
        "@sellapp/group",
        wrapped(
            toSdk(
                CLIENT
                    .patch(path)
                    .json(
                        """
                        {"title": "B"}"""),
                200)));
    JsonNode replaced =
        toSdk(
            CLIENT
                .put(path + "/products")
                .json(
                    """
                    {"product_ids": [2, 1]}"""),
            200);
    assertThat(SellAppClient.summary(shaped("@sellapp/group", wrapped(replaced))))
        .containsExactly(2, 1);
    shaped("@sellapp/group", wrapped(toSdk(CLIENT.delete(path), 200)));
  }

  @Test
  void sdksGetProductsOfAGroupWithoutNullWhereTheyNeedAValue() {
    JsonNode members = page(toSdk(CLIENT.get(group + "/products"), 200));

    assertThat(members).hasSize(2);
    shaped("[@sellapp/sdk-listed-member]", members);
    for (int product : List.of(1, rich)) {
      shaped(
          "@sellapp/sdk-member", wrapped(toSdk(CLIENT.get(group + "/products/" + product), 200)));
    }
    assertThat(members.at("/1/additional_information/0").textValue()).isEqualTo("I agree");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/groups", "/groups/{group}/products"})
  void sdksAndOthersFindNumbersOfPagesInAnEmptyList(String list) {
    SellAppClient empty = new SellAppClient();
    String path = list.replace("/groups/{group}", list.contains("{") ? empty.groupPath("A") : "");

    JsonNode page = answered(SellAppClient.sdk(empty.get(path)), 200);

    assertThat(page(page)).isEmpty();
    assertThat(page.at("/meta/current_page").intValue()).isEqualTo(1);
    assertThat(page.at("/meta/last_page").intValue()).isEqualTo(1);
    assertThat(page.at("/meta/total").intValue()).isZero();
    assertThat(page.at("/links/next").isNull()).isTrue();
  }
}
