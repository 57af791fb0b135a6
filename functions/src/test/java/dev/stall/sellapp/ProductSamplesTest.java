package dev.stall.sellapp;

import static dev.stall.Json.names;
import static dev.stall.sellapp.SellAppClient.answered;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Http;
import dev.stall.Multipart;
import dev.stall.Pictures;
import dev.stall.Shapes;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every answer that the page "Products" shows, field by field, and what the SDKs need of them. */
final class ProductSamplesTest {

  private static final byte[] IMAGE = Pictures.png(5, 4);
  private static final SellAppClient CLIENT = new SellAppClient();

  /** The fields in the order in which the page prints them. */
  private static final List<String> FIELDS =
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
          "other_settings",
          "deleted_at",
          "created_at",
          "updated_at",
          "store_id",
          "category_id",
          "section_id",
          "section_order",
          "is_discoverable",
          "variants",
          "url");

  private static JsonNode created;

  @BeforeAll
  static void theProductOfThePagesForm() {
    CLIENT.product("Elixir of immortality");
    created = answered(CLIENT.post("/products").form(sample()), 201);
  }

  /** The form of the sample "Create a product". */
  private static Multipart sample() {
    return new Multipart()
        .text("title", "Immortality Elixir")
        .text("description", "Want to live forever? Buy this now and I'll send you some!")
        .text("visibility", "PUBLIC")
        .text("delivery_text", "Thanks for purchasing! Here is 20% off: 20FREE24")
        .text("additional_information[0][type]", "checkbox")
        .text("additional_information[0][required]", "1")
        .text("additional_information[0][label]", "I agree to handing over my soul")
        .text(
            "other_settings[redirect_url]",
            "https://666.com/transfer-soul?customer_email=[customer_email]&order_id=[order_id]")
        .text("other_settings[video_url]", "https://www.youtube.com/watch?v=dQw4w9WgXcQ")
        .text("other_settings[product_title]", "The real elixir of immortality")
        .text("other_settings[product_description]", "Live forever, online.")
        .text("other_settings[faq][0][question]", "Will I really live forever?")
        .text("other_settings[faq][0][answer]", "Yes, trust me!")
        .file("images[]", "path\\to\\image.png", IMAGE);
  }

  private static String path() {
    return SellAppClient.path(created.get("data"));
  }

  private static JsonNode sdk(Http request, int status) {
    return answered(request.header("User-Agent", SellAppClient.SDK_AGENT), status);
  }

  private static void checkShape(JsonNode product) {
    assertThat(Shapes.differences("@sellapp/product", product)).isEmpty();
    assertThat(names(product)).isEqualTo(FIELDS);
  }

  @Test
  void aCreatedProductIsTheSample() {
    assertThat(names(created)).containsExactly("data");
    JsonNode product = created.get("data");
    checkShape(product);
    assertThat(product.get("id").intValue()).isEqualTo(2);
    assertThat(product.get("title").textValue()).isEqualTo("Immortality Elixir");
    assertThat(product.get("slug").textValue()).isEqualTo("immortality-elixir");
    assertThat(product.get("description").textValue())
        .isEqualTo("Want to live forever? Buy this now and I'll send you some!");
    assertThat(product.get("order").intValue()).isEqualTo(2);
    assertThat(product.get("visibility").textValue()).isEqualTo("PUBLIC");
    assertThat(product.get("delivery_text").textValue())
        .isEqualTo("Thanks for purchasing! Here is 20% off: 20FREE24");
    assertThat(product.get("deleted_at").isNull()).isTrue();
    assertThat(product.get("updated_at").textValue())
        .isGreaterThanOrEqualTo(product.get("created_at").textValue());
    assertThat(product.get("store_id").intValue()).isEqualTo(CLIENT.store().number());
    assertThat(product.get("is_discoverable").intValue()).isEqualTo(1);
    assertThat(product.get("variants")).isEmpty();
    assertThat(product.get("url").textValue())
        .isEqualTo("https://" + CLIENT.store().slug() + ".sell.app/product/immortality-elixir");
  }

  @Test
  void itsImageIsTheSamples() {
    JsonNode image = created.at("/data/images/0");
    JsonNode metadata = image.get("metadata");
    String filename = metadata.get("filename").textValue();

    assertThat(names(image)).containsExactly("path", "metadata", "url");
    assertThat(names(metadata)).containsExactly("size", "filename", "extension", "mime_type");
    assertThat(filename).matches("[0-9A-Za-z]{40}");
    assertThat(image.get("path").textValue())
        .isEqualTo("store/%d/listings/%s.png".formatted(CLIENT.store().number(), filename));
    assertThat(metadata.get("size").intValue()).isEqualTo(IMAGE.length);
    assertThat(metadata.get("extension").textValue()).isEqualTo("png");
    assertThat(metadata.get("mime_type").textValue()).isEqualTo("image/png");
  }

  @Test
  void itsQuestionAndItsSettingsAreTheSamples() {
    JsonNode question = created.at("/data/additional_information/0");
    JsonNode settings = created.at("/data/other_settings");

    assertThat(names(question)).containsExactly("required", "key", "type", "label");
    assertThat(question.get("required").booleanValue()).isTrue();
    assertThat(question.get("key").textValue()).matches("[0-9a-f]{32}");
    assertThat(question.get("type").textValue()).isEqualTo("CHECKBOX");
    assertThat(question.get("label").textValue()).isEqualTo("I agree to handing over my soul");
    assertThat(names(settings))
        .containsExactly(
            "faq", "video_url", "redirect_url", "product_title", "product_description");
    assertThat(names(settings.at("/faq/0"))).containsExactly("answer", "question");
    assertThat(settings.at("/faq/0/answer").textValue()).isEqualTo("Yes, trust me!");
    assertThat(settings.at("/faq/0/question").textValue()).isEqualTo("Will I really live forever?");
    assertThat(settings.get("video_url").textValue())
        .isEqualTo("https://www.youtube.com/watch?v=dQw4w9WgXcQ");
    assertThat(settings.get("redirect_url").textValue())
        .isEqualTo(
            "https://666.com/transfer-soul?customer_email=[customer_email]&order_id=[order_id]");
    assertThat(settings.get("product_title").textValue())
        .isEqualTo("The real elixir of immortality");
    assertThat(settings.get("product_description").textValue()).isEqualTo("Live forever, online.");
  }

  @Test
  void theListAndTheRetrievedProductAreArraysWithTheirPages() {
    CLIENT.variant(path(), "Default", 500);
    JsonNode list = answered(CLIENT.get("/products"), 200);
    JsonNode one = answered(CLIENT.get(path()), 200);

    for (JsonNode page : List.of(list, one)) {
      assertThat(names(page)).containsExactly("data", "links", "meta");
      assertThat(Shapes.differences("@sellapp/links", page.get("links"))).isEmpty();
      assertThat(Shapes.differences("@sellapp/meta", page.get("meta"))).isEmpty();
    }
    checkShape(list.at("/data/1"));
    assertThat(one.get("data")).hasSize(1);
    checkShape(one.at("/data/0"));
    assertThat(names(one.at("/data/0/variants/0"))).containsExactly("id", "title");
    assertThat(one.at("/data/0/variants/0/id").intValue()).isPositive();
    assertThat(one.at("/data/0/variants/0/title").textValue()).isEqualTo("Default");
    assertThat(list.at("/data/0/other_settings").isArray()).isTrue();
  }

  @Test
  void aChangedProductIsTheSample() {
    JsonNode changed =
        answered(
            CLIENT
                .patch(path())
                .header("Accept", "text/json")
                .json("{\n  \"description\": \"Updated Description\"\n}"),
            200);

    assertThat(names(changed)).containsExactly("data");
    checkShape(changed.get("data"));
    assertThat(changed.at("/data/description").textValue()).isEqualTo("Updated Description");
    assertThat(changed.at("/data/slug").textValue()).isEqualTo("immortality-elixir");
    assertThat(changed.at("/data/additional_information"))
        .isEqualTo(created.at("/data/additional_information"));
    assertThat(changed.at("/data/images/0/path")).isEqualTo(created.at("/data/images/0/path"));
  }

  @Test
  void aDeletedProductHasTheTimeOfIt() {
    JsonNode deleted = answered(CLIENT.delete(CLIENT.path("Short-lived")), 200).get("data");

    assertThat(Shapes.differences("time-us", deleted.get("deleted_at"))).isEmpty();
    assertThat(names(deleted)).isEqualTo(FIELDS);
  }

  @Test
  void anSdkFindsEveryFieldThatItNeedsOfItsType() {
    JsonNode list = sdk(CLIENT.get("/products"), 200);
    JsonNode brief = list.at("/data/0");
    JsonNode whole = sdk(CLIENT.get(path()), 200).get("data");

    for (JsonNode product : List.of(brief, whole)) {
      assertThat(Shapes.differences("@sellapp/sdk-product", product)).isEmpty();
    }
    assertThat(list.at("/meta/current_page").isInt()).isTrue();
    assertThat(list.at("/meta/last_page").intValue())
        .isGreaterThanOrEqualTo(list.at("/meta/current_page").intValue());
  }

  @Test
  void aVariantHasTheFieldsThatAnSdkNeeds() {
    String path = CLIENT.path("Sold") + "/variants";
    String body = SellAppClient.variant("Large", "1250", "USD");
    JsonNode made = sdk(CLIENT.post(path).json(body), 201).get("data");

    assertThat(Shapes.differences("@sellapp/variant", made)).isEmpty();
    assertThat(names(made).subList(0, 4))
        .containsExactly("id", "product_id", "title", "description");
    assertThat(Shapes.differences("[@sellapp/variant]", sdk(CLIENT.get(path), 200).get("data")))
        .isEmpty();
    assertThat(made.at("/pricing/price/price").textValue()).isEqualTo("1250");
    assertThat(made.at("/pricing/price/currency").textValue()).isEqualTo("USD");
  }
}
