package dev.stall.sellapp;

import static dev.stall.Json.each;
import static dev.stall.sellapp.SellAppClient.answered;
import static dev.stall.sellapp.SellAppClient.data;
import static dev.stall.sellapp.SellAppClient.refused;
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

  private final SellAppClient client = new SellAppClient();

  @Test
  void aDeletedProductIsAnsweredAndFoundOnlyInTheTrash() {
    String path = client.path("Grain");

    JsonNode deleted = data(client.delete(path), 200);

    assertThat(deleted.get("deleted_at")).isEqualTo(deleted.get("updated_at"));
    assertThat(deleted.get("deleted_at").textValue())
        .isGreaterThan(deleted.get("created_at").textValue());
    refused(client.get(path), 404, "not_found");
    assertThat(client.seen(path + "?with_trashed=1")).isEqualTo(deleted);
    assertThat(client.seen(path + "?only_trashed=true")).isEqualTo(deleted);
    refused(client.delete(path), 404, "not_found");
    refused(
        client
            .patch(path)
            .json(
                """
                {"title": "Back"}"""),
        404,
        "not_found");
    refused(client.patch(path).json("{}"), 404, "not_found");
    refused(client.get(path + "/variants"), 404, "not_found");
    refused(
        client.post(path + "/variants").json(SellAppClient.variant("Small", "1", "USD")),
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
      client.product(title);
    }
    data(client.delete("/products/1"), 200);
    data(client.delete("/products/4"), 200);

    JsonNode page = answered(client.get("/products?" + query), 200);

    assertThat(String.join(",", each(page.get("data"), "title"))).isEqualTo(titles);
    assertThat(page.at("/meta/total").intValue()).isEqualTo(page.get("data").size());
  }

  @Test
  void aLiveProductIsNotInTheTrash() {
    refused(client.get(client.path("Grain") + "?only_trashed=1"), 404, "not_found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "{}", "{\"expected_updated_at\": null}", "{\"else\": 1}"})
  void deletingNeedsNoBodyAndMindsNoEmptyOne(String body) {
    Http request = client.delete(client.path("Grain"));

    assertThat(data(body.isEmpty() ? request : request.json(body), 200).get("deleted_at"))
        .isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "1", "\"now\"", "{", "{\"a\": 1, \"a\": 2}"})
  void anotherBodyIsRefusedAndNothingDeleted(String body) {
    String path = client.path("Grain");

    answered(client.delete(path).json(body), 422);
    assertThat(client.seen(path).get("deleted_at").isNull()).isTrue();
  }

  @Test
  void whoExpectsAnotherStateDeletesNothing() {
    JsonNode product = client.product("Grain");
    String path = SellAppClient.path(product);
    String expecting =
        """
        {"expected_updated_at": "%s"}""";
    JsonNode changed =
        client.change(
            path,
            """
            {"title": "Dust"}""");

    refused(
        client.delete(path).json(expecting.formatted(product.get("updated_at").textValue())),
        409,
        "conflict");
    data(client.delete(path).json(expecting.formatted(changed.get("updated_at").textValue())), 200);
  }

  @Test
  void imagesStayInTheTrash() {
    JsonNode product =
        data(
            client
                .post("/products")
                .form(SellAppClient.form().file("images[]", "a.png", Pictures.png(1, 1))),
            201);

    JsonNode deleted = data(client.delete(SellAppClient.path(product)), 200);

    assertThat(new Presigned(deleted.at("/images/0/url").textValue()).get().body())
        .isEqualTo(Pictures.png(1, 1));
  }

  @Test
  void aSlugInTheTrashIsTakenAndTheNextProductStandsBehindTheLast() {
    client.product("Grain");
    data(client.delete("/products/1"), 200);

    JsonNode next = client.product("Grain");

    assertThat(next.get("slug").textValue()).isEqualTo("grain-2");
    assertThat(next.get("id").intValue()).isEqualTo(2);
    assertThat(next.get("order").intValue()).isEqualTo(1);
  }
}
