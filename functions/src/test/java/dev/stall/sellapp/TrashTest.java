package dev.stall.sellapp;

import static dev.stall.sellapp.SellAppShop.answered;
import static dev.stall.sellapp.SellAppShop.data;
import static dev.stall.sellapp.SellAppShop.each;
import static dev.stall.sellapp.SellAppShop.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Http;
import dev.stall.Pictures;
import dev.stall.Presigned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Deleted products stay in the trash. */
final class TrashTest {

  private final SellAppShop shop = new SellAppShop();

  @Test
  void aDeletedProductIsAnsweredAndFoundOnlyInTheTrash() {
    String path = shop.path("Grain");

    JsonNode deleted = data(shop.delete(path), 200);

    assertThat(deleted.get("deleted_at")).isEqualTo(deleted.get("updated_at"));
    assertThat(deleted.get("deleted_at").textValue())
        .isGreaterThan(deleted.get("created_at").textValue());
    refused(shop.get(path), 404, "not_found");
    assertThat(shop.seen(path + "?with_trashed=1")).isEqualTo(deleted);
    assertThat(shop.seen(path + "?only_trashed=true")).isEqualTo(deleted);
    refused(shop.delete(path), 404, "not_found");
    refused(
        shop.patch(path)
            .json(
                """
                {"title": "Back"}"""),
        404,
        "not_found");
    refused(shop.patch(path).json("{}"), 404, "not_found");
    refused(shop.get(path + "/variants"), 404, "not_found");
    refused(
        shop.post(path + "/variants").json(SellAppShop.variant("Small", "1", "USD")),
        404,
        "not_found");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 'Two,Three'",
    "with_trashed=false, 'Two,Three'",
    "with_trashed=yes, 'Two,Three'",
    "only_trashed=0&with_trashed=, 'Two,Three'",
    "with_trashed=true, 'Four,One,Two,Three'",
    "with_trashed=1, 'Four,One,Two,Three'",
    "with_trashed=TRUE, 'Four,One,Two,Three'",
    "only_trashed=true, 'Four,One'",
    "only_trashed=1&with_trashed=1, 'Four,One'"
  })
  void aListHasTheTrashWhereItIsAskedFor(String query, String titles) {
    for (String title : new String[] {"One", "Two", "Three", "Four"}) {
      shop.product(title);
    }
    data(shop.delete("/products/1"), 200);
    data(shop.delete("/products/4"), 200);

    JsonNode page = answered(shop.get("/products?" + query), 200);

    assertThat(String.join(",", each(page.get("data"), "title"))).isEqualTo(titles);
    assertThat(page.at("/meta/total").intValue()).isEqualTo(page.get("data").size());
  }

  @Test
  void aLiveProductIsNotInTheTrash() {
    refused(shop.get(shop.path("Grain") + "?only_trashed=1"), 404, "not_found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "{}", "{\"expected_updated_at\": null}", "{\"else\": 1}"})
  void deletingNeedsNoBodyAndMindsNoEmptyOne(String body) {
    Http request = shop.delete(shop.path("Grain"));

    assertThat(data(body.isEmpty() ? request : request.json(body), 200).get("deleted_at"))
        .isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "1", "\"now\"", "{", "{\"a\": 1, \"a\": 2}"})
  void anotherBodyIsRefusedAndNothingDeleted(String body) {
    String path = shop.path("Grain");

    answered(shop.delete(path).json(body), 422);
    assertThat(shop.seen(path).get("deleted_at").isNull()).isTrue();
  }

  @Test
  void whoExpectsAnotherStateDeletesNothing() {
    JsonNode product = shop.product("Grain");
    String path = SellAppShop.path(product);
    String expecting =
        """
        {"expected_updated_at": "%s"}""";
    JsonNode changed =
        shop.change(
            path,
            """
            {"title": "Dust"}""");

    refused(
        shop.delete(path).json(expecting.formatted(product.get("updated_at").textValue())),
        409,
        "conflict");
    data(shop.delete(path).json(expecting.formatted(changed.get("updated_at").textValue())), 200);
  }

  @Test
  void imagesStayInTheTrash() {
    JsonNode product =
        data(
            shop.post("/products")
                .form(SellAppShop.form().file("images[]", "a.png", Pictures.png(1, 1))),
            201);

    JsonNode deleted = data(shop.delete(SellAppShop.path(product)), 200);

    assertThat(new Presigned(deleted.at("/images/0/url").textValue()).get().body())
        .isEqualTo(Pictures.png(1, 1));
  }

  @Test
  void aSlugInTheTrashIsTakenAndTheNextProductStandsBehindTheLast() {
    shop.product("Grain");
    data(shop.delete("/products/1"), 200);

    JsonNode next = shop.product("Grain");

    assertThat(next.get("slug").textValue()).isEqualTo("grain-2");
    assertThat(next.get("id").intValue()).isEqualTo(2);
    assertThat(next.get("order").intValue()).isEqualTo(1);
  }
}
