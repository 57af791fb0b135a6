package dev.stall;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stall.Seller.Api;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is made through one API is whole in the two others, and stays so. */
final class OneCatalogueTest {

  private static final String NAME = "Northern lights";
  private static final String TEXT = "<p>Ten <b>presets</b></p>";

  private final Seller seller = new Seller();

  private void create(Api api) {
    switch (api) {
      case SELLSN ->
          seller.call(
              api,
              "POST",
              seller.products(api),
              """
              {"name": "%s", "description": "%s", "cost": 12.5, "visibility": 1,
               "deliveryMessage": "Enjoy", "customValueKeys": ["Camera"]}
              """
                  .formatted(NAME, TEXT));
      case SELLAPP -> {
        seller.call(
            api,
            "POST",
            seller.products(api),
            """
            {"title": "%s", "description": "%s", "visibility": "HIDDEN", "delivery_text": "Enjoy",
             "additional_information": [{"type": "TEXT", "required": false, "label": "Camera"}]}
            """
                .formatted(NAME, TEXT));
        seller.call(
            api,
            "POST",
            seller.productPath(api, NAME) + "/variants",
            """
            {"title": "Default", "description": "", "payment_methods": ["STRIPE"],
             "deliverable": {"types": ["TEXT"], "data": {}},
             "pricing": {"humble": false, "price": {"price": 1250, "currency": "USD"}}}
            """);
      }
      case SELLGATE -> {
        seller.call(
            api,
            "POST",
            seller.products(api),
            """
            {"name": "%s", "description": "%s", "price": 12.50, "currency": "USD",
             "visibility": "HIDDEN", "sort_order": 1}
            """
                .formatted(NAME, TEXT));
        // What SellGate has no fields for is added where there are some.
        seller.call(
            Api.SELLAPP,
            "PATCH",
            seller.productPath(Api.SELLAPP, NAME),
            """
            {"delivery_text": "Enjoy",
             "additional_information": [{"type": "TEXT", "required": false, "label": "Camera"}]}
            """);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aProductIsTheSameInAllThreeWhicheverMadeIt(Api maker) {
    create(maker);

    JsonNode sellSn = seller.product(Api.SELLSN, NAME);
    assertThat(sellSn.get("description").asText()).isEqualTo(TEXT);
    assertThat(sellSn.get("cost").decimalValue()).isEqualByComparingTo("12.5");
    assertThat(sellSn.get("visibility").asInt()).isEqualTo(1);
    assertThat(sellSn.get("order").asInt()).isEqualTo(1);
    assertThat(sellSn.get("deliveryMessage").asText()).isEqualTo("Enjoy");
    assertThat(sellSn.get("customValueKeys"))
        .extracting(JsonNode::asText)
        .containsExactly("Camera");
    JsonNode publicly = Http.get("/products/" + sellSn.get("id").asText() + "/view").send().data();
    assertThat(publicly.at("/store/preferredCurrency").asText()).isEqualTo("USD");

    JsonNode sellApp = seller.product(Api.SELLAPP, NAME);
    assertThat(sellApp.get("description").asText()).isEqualTo(TEXT);
    assertThat(sellApp.get("visibility").asText()).isEqualTo("HIDDEN");
    assertThat(sellApp.get("order").asInt()).isEqualTo(1);
    assertThat(sellApp.get("slug").asText()).isEqualTo("northern-lights");
    assertThat(sellApp.get("delivery_text").asText()).isEqualTo("Enjoy");
    JsonNode question = sellApp.get("additional_information").get(0);
    assertThat(question.get("label").asText()).isEqualTo("Camera");
    assertThat(question.get("type").asText()).isEqualTo("TEXT");
    assertThat(question.get("required").asBoolean()).isFalse();
    assertThat(question.get("key").asText()).matches("[0-9a-f]{32}");
    assertThat(sellApp.get("variants")).hasSize(1);
    assertThat(sellApp.at("/variants/0/title").asText()).isEqualTo("Default");
    JsonNode variant =
        seller.list(Api.SELLAPP, seller.productPath(Api.SELLAPP, NAME) + "/variants").get(0);
    assertThat(variant.at("/pricing/price/price").asText()).isEqualTo("1250");
    assertThat(variant.at("/pricing/price/currency").asText()).isEqualTo("USD");

    JsonNode sellGate = seller.product(Api.SELLGATE, NAME);
    assertThat(sellGate.get("description").asText()).isEqualTo(TEXT);
    assertThat(sellGate.get("price").decimalValue()).isEqualByComparingTo("12.5");
    assertThat(sellGate.get("currency").asText()).isEqualTo("USD");
    assertThat(sellGate.get("visibility").asText()).isEqualTo("HIDDEN");
    assertThat(sellGate.get("sort_order").asInt()).isEqualTo(1);
    assertThat(sellGate.get("stock").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"PUBLIC, 0", "HIDDEN, 1", "PRIVATE, 2", "ON_HOLD, 3"})
  void aVisibilityHasOneMeaningInAllThree(String word, int number) {
    create(Api.SELLSN);

    seller.call(
        Api.SELLAPP,
        "PATCH",
        seller.productPath(Api.SELLAPP, NAME),
        "{\"visibility\": \"" + word + "\"}");
    assertThat(seller.product(Api.SELLSN, NAME).get("visibility").asInt()).isEqualTo(number);
    assertThat(seller.product(Api.SELLGATE, NAME).get("visibility").asText()).isEqualTo(word);

    seller.call(
        Api.SELLGATE,
        "PATCH",
        seller.productPath(Api.SELLGATE, NAME),
        """
        {"visibility": "PUBLIC"}""");
    seller.call(
        Api.SELLSN,
        "PUT",
        seller.productPath(Api.SELLSN, NAME),
        """
        {"name": "%s", "cost": 1, "visibility": %d}"""
            .formatted(NAME, number));
    assertThat(seller.product(Api.SELLAPP, NAME).get("visibility").asText()).isEqualTo(word);
    assertThat(seller.product(Api.SELLGATE, NAME).get("visibility").asText()).isEqualTo(word);
  }

  @ParameterizedTest
  @EnumSource
  void aPriceThatIsChangedThroughOneIsChangedInAll(Api changer) {
    create(Api.SELLAPP);

    String path = seller.productPath(changer, NAME);
    switch (changer) {
      case SELLSN ->
          seller.call(
              changer,
              "PUT",
              path,
              """
              {"name": "%s", "cost": 7.01, "visibility": 0}"""
                  .formatted(NAME));
      case SELLAPP ->
          seller.call(
              changer,
              "PATCH",
              path + "/variants/1",
              """
              {"pricing": {"price": {"price": 701}}}""");
      case SELLGATE ->
          seller.call(
              changer,
              "PATCH",
              path,
              """
              {"price": 7.01}""");
    }

    BigDecimal price = new BigDecimal("7.01");
    assertThat(seller.product(Api.SELLSN, NAME).get("cost").decimalValue())
        .isEqualByComparingTo(price);
    assertThat(seller.product(Api.SELLGATE, NAME).get("price").decimalValue())
        .isEqualByComparingTo(price);
    JsonNode variants =
        seller.list(Api.SELLAPP, seller.productPath(Api.SELLAPP, NAME) + "/variants");
    assertThat(variants.at("/0/pricing/price/price").asText()).isEqualTo("701");
  }

  @Test
  void aPriceInAnotherCurrencyThanTheStoresIsShownInThatOneEverywhere() {
    seller.call(
        Api.SELLGATE,
        "POST",
        "/v1/products",
        """
        {"name": "Ukiyo-e", "price": 1200, "currency": "JPY"}""");

    JsonNode sellSn = seller.product(Api.SELLSN, "Ukiyo-e");
    JsonNode publicly = Http.get("/products/" + sellSn.get("id").asText() + "/view").send().data();
    assertThat(publicly.get("cost").decimalValue()).isEqualByComparingTo("1200");
    assertThat(publicly.at("/store/preferredCurrency").asText()).isEqualTo("JPY");
    JsonNode variants =
        seller.list(Api.SELLAPP, seller.productPath(Api.SELLAPP, "Ukiyo-e") + "/variants");
    assertThat(variants.at("/0/pricing/price/price").asText()).isEqualTo("1200");
    assertThat(variants.at("/0/pricing/price/currency").asText()).isEqualTo("JPY");
  }

  @Test
  void aChangeThroughOneLeavesTheOthersOwnFieldsUntouched() {
    fillEveryField();
    ObjectNode sellSn = seller.product(Api.SELLSN, NAME).deepCopy();
    ObjectNode sellApp = seller.product(Api.SELLAPP, NAME).deepCopy();
    ObjectNode sellGate = seller.product(Api.SELLGATE, NAME).deepCopy();

    seller.call(
        Api.SELLGATE,
        "PATCH",
        seller.productPath(Api.SELLGATE, NAME),
        """
        {"description": "New"}""");
    sellSn.put("description", "New");
    sellApp.put("description", "New");
    assertThat(seller.product(Api.SELLSN, NAME)).isEqualTo(sellSn);
    assertSame(seller.product(Api.SELLAPP, NAME), sellApp);

    seller.call(
        Api.SELLAPP,
        "PATCH",
        seller.productPath(Api.SELLAPP, NAME),
        """
        {"description": "Newer"}""");
    sellSn.put("description", "Newer");
    sellGate.put("description", "Newer");
    assertThat(seller.product(Api.SELLSN, NAME)).isEqualTo(sellSn);
    assertSame(seller.product(Api.SELLGATE, NAME), sellGate);

    ObjectNode form = sellSn.deepCopy();
    form.put("description", "Newest");
    seller.call(Api.SELLSN, "PUT", seller.productPath(Api.SELLSN, NAME), form.toString());
    sellApp.put("description", "Newest");
    sellGate.put("description", "Newest");
    assertSame(seller.product(Api.SELLAPP, NAME), sellApp);
    assertSame(seller.product(Api.SELLGATE, NAME), sellGate);
  }

  private void fillEveryField() {
    seller.call(
        Api.SELLSN,
        "POST",
        seller.products(Api.SELLSN),
        """
        {"name": "%s", "description": "Old", "cost": 12.5, "visibility": 0, "tags": ["aurora"],
         "deliveryMessage": "Enjoy", "customValueKeys": ["Camera"], "minimumQuantity": 2,
         "maximumQuantity": 9, "isBestSeller": true, "webhookUrl": "https://example.com/hook",
         "shouldBlockVirtualPrivateNetworks": true, "blacklistedPaymentGateways": ["paypal"]}
        """
            .formatted(NAME));
    seller.call(
        Api.SELLSN,
        "PUT",
        seller.productPath(Api.SELLSN, NAME) + "/fees",
        """
        {"paymentMethod": "stripe", "feePercentage": 2.5}""");
    seller.call(
        Api.SELLAPP,
        "PATCH",
        seller.productPath(Api.SELLAPP, NAME),
        """
        {"additional_information": [{"type": "TEXTAREA", "required": true, "label": "Camera"}],
         "other_settings": {"video_url": "https://vimeo.com/1", "product_title": "Lights",
                            "faq": [{"question": "Which?", "answer": "Any."}]}}
        """);
    seller.call(
        Api.SELLGATE,
        "PATCH",
        seller.productPath(Api.SELLGATE, NAME),
        """
        {"image": "https://example.com/lights.png", "sort_order": 4}""");
  }

  /** A change is noted in the time of the last one, and in nothing else. */
  private static void assertSame(JsonNode seen, ObjectNode expected) {
    ObjectNode timeless = seen.deepCopy();
    timeless.set("updated_at", expected.get("updated_at"));
    assertThat(timeless).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void aGroupHasTheSameNameAndPlaceInAllThreeWhicheverMadeIt(Api maker) {
    String name = maker == Api.SELLAPP ? "title" : "name";
    seller.call(
        maker,
        "POST",
        seller.groups(maker),
        """
        {"%s": "Skies", "order": 1, "sort_order": 1, "unlisted": false}"""
            .formatted(name));

    assertThat(seller.group(Api.SELLSN, "Skies").get("order").asInt()).isEqualTo(1);
    assertThat(seller.group(Api.SELLAPP, "Skies").get("order").asInt()).isEqualTo(1);
    assertThat(seller.group(Api.SELLGATE, "Skies").get("sort_order").asInt()).isEqualTo(1);
  }

  @Test
  void membersStandInTheSameOrderInAllThreeWhicheverPutThemIn() {
    List<String> names = List.of("First", "Second", "Third");
    for (String name : names) {
      seller.call(
          Api.SELLGATE,
          "POST",
          "/v1/products",
          """
          {"name": "%s", "price": 1}"""
              .formatted(name));
    }
    seller.call(
        Api.SELLGATE,
        "POST",
        "/v1/groups",
        """
        {"name": "Skies"}""");

    String sellSnProduct = seller.product(Api.SELLSN, "First").get("id").asText();
    seller.call(Api.SELLSN, "PATCH", seller.groupPath(Api.SELLSN, "Skies") + "/" + sellSnProduct);
    int number = seller.product(Api.SELLAPP, "Second").get("id").asInt();
    seller.call(
        Api.SELLAPP,
        "POST",
        seller.groupPath(Api.SELLAPP, "Skies") + "/products/attach",
        "{\"resources\": [" + number + "]}");
    String third = seller.product(Api.SELLGATE, "Third").get("id").asText();
    seller.call(
        Api.SELLGATE,
        "POST",
        seller.groupPath(Api.SELLGATE, "Skies") + "/products",
        "{\"product_id\": \"" + third + "\"}");

    assertThat(seller.group(Api.SELLSN, "Skies").get("products"))
        .extracting(product -> product.get("name").asText())
        .isEqualTo(names);
    assertThat(seller.list(Api.SELLAPP, seller.groupPath(Api.SELLAPP, "Skies") + "/products"))
        .extracting(product -> product.get("title").asText())
        .isEqualTo(names);
    assertThat(seller.list(Api.SELLGATE, seller.groupPath(Api.SELLGATE, "Skies") + "/products"))
        .extracting(product -> product.get("name").asText())
        .isEqualTo(names);
    String group = seller.group(Api.SELLGATE, "Skies").get("id").asText();
    assertThat(seller.product(Api.SELLGATE, "Second").get("group_ids"))
        .extracting(JsonNode::asText)
        .containsExactly(group);
    assertThat(seller.group(Api.SELLGATE, "Skies").get("product_count").asInt()).isEqualTo(3);
    assertThat(seller.group(Api.SELLAPP, "Skies").get("products_linked").asInt()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource
  void aProductThatOneDeletesIsGoneForAll(Api deleter) {
    create(Api.SELLSN);
    List<String> paths = new ArrayList<>();
    for (Api api : Api.values()) {
      paths.add(seller.productPath(api, NAME));
    }

    seller.call(deleter, "DELETE", seller.productPath(deleter, NAME));

    for (Api api : Api.values()) {
      assertThat(seller.list(api, seller.products(api))).as("%s", api).isEmpty();
    }
    assertThat(
            Http.get("/products/" + paths.get(0).replaceAll(".*/", "") + "/view").send().status())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource
  void aGroupThatOneDeletesIsGoneForAllAndItsProductsStay(Api deleter) {
    create(Api.SELLSN);
    seller.call(
        Api.SELLGATE,
        "POST",
        "/v1/groups",
        """
        {"name": "Skies"}""");
    String product = seller.product(Api.SELLGATE, NAME).get("id").asText();
    seller.call(
        Api.SELLGATE,
        "POST",
        seller.groupPath(Api.SELLGATE, "Skies") + "/products",
        "{\"product_id\": \"" + product + "\"}");

    seller.call(deleter, "DELETE", seller.groupPath(deleter, "Skies"));

    for (Api api : Api.values()) {
      assertThat(seller.list(api, seller.groups(api))).as("%s", api).isEmpty();
    }
    assertThat(seller.product(Api.SELLGATE, NAME).get("group_ids")).isEmpty();
  }
}
