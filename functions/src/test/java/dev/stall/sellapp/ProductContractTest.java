package dev.stall.sellapp;

import static dev.stall.Json.names;
import static dev.stall.sellapp.SellAppClient.answered;
import static dev.stall.sellapp.SellAppClient.invalid;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Http;
import dev.stall.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The documented contract and the SDKs', on every route of products and variants. */
final class ProductContractTest {

  private static final String HEADER = "X-Stall-Contract";
  private static final SellAppClient CLIENT = new SellAppClient();

  /** Who calls, and how the contract is chosen. */
  enum Caller {
    ANYBODY(false, "curl/8.5.0", ""),
    SOMEBODY_LIKE_AN_SDK(false, "MySellApp node/0.1.1", ""),
    SDK_THAT_WANTS_THE_PAGES(false, SellAppClient.SDK_AGENT, "docs"),
    SDK(true, SellAppClient.SDK_AGENT, ""),
    KOTLIN_SDK(true, "SellApp kotlin/0.1.1", ""),
    SOMEBODY_WHO_WANTS_THE_SDKS(true, "curl/8.5.0", " SDK ");

    private final boolean newer;
    private final String agent;
    private final String contract;

    Caller(boolean newer, String agent, String contract) {
      this.newer = newer;
      this.agent = agent;
      this.contract = contract;
    }

    private JsonNode gets(Http request, int status) {
      return answered(request.header("User-Agent", agent).header(HEADER, contract), status);
    }

    private void checkProduct(JsonNode product) {
      assertThat(product.get("is_discoverable")).isEqualTo(Json.read(newer ? "true" : "1"));
      assertThat(product.get("delivery_text")).isEqualTo(Json.read(newer ? "\"\"" : "null"));
      assertThat(product.get("other_settings"))
          .isEqualTo(
              newer
                  ? Json.read(
                      "{\"faq\": [], \"video_url\": \"\", \"redirect_url\": \"\", \"product_title\": \"\","
                          + " \"product_description\": \"\"}")
                  : Json.read("[]"));
    }
  }

  private static JsonNode alone(JsonNode answer) {
    assertThat(names(answer)).containsExactly("data");
    assertThat(answer.get("data").isObject()).isTrue();
    return answer.get("data");
  }

  private static JsonNode page(JsonNode answer) {
    assertThat(names(answer)).containsExactly("data", "links", "meta");
    assertThat(answer.get("data").isArray()).isTrue();
    return answer.get("data").get(0);
  }

  private static JsonNode listed(JsonNode page, JsonNode id) {
    for (JsonNode product : page.get("data")) {
      if (product.get("id").equals(id)) {
        return product;
      }
    }
    throw new AssertionError(id + " is not in " + page);
  }

  @ParameterizedTest
  @EnumSource
  void everyRouteOfProductsAnswersAsTheCallerNeedsIt(Caller caller) {
    JsonNode made = alone(caller.gets(CLIENT.post("/products").json(SellAppClient.SHORT), 201));
    String path = SellAppClient.path(made);

    caller.checkProduct(made);
    JsonNode list = caller.gets(CLIENT.get("/products?limit=100"), 200);
    assertThat(page(list)).isNotNull();
    caller.checkProduct(listed(list, made.get("id")));
    JsonNode got = caller.gets(CLIENT.get(path), 200);
    caller.checkProduct(caller.newer ? alone(got) : page(got));
    caller.checkProduct(
        alone(
            caller.gets(
                CLIENT
                    .patch(path)
                    .json(
                        """
                        {"title": "Dust"}"""),
                200)));
    caller.checkProduct(alone(caller.gets(CLIENT.delete(path), 200)));
  }

  @ParameterizedTest
  @EnumSource
  void everyRouteOfVariantsAnswersTheSame(Caller caller) {
    String path = CLIENT.path("Grain") + "/variants";
    String body = SellAppClient.variant("Small", "500", "USD");

    JsonNode made = alone(caller.gets(CLIENT.post(path).json(body), 201));
    assertThat(page(caller.gets(CLIENT.get(path), 200))).isEqualTo(made);
    assertThat(alone(caller.gets(CLIENT.get(path + "/1"), 200))).isEqualTo(made);
    JsonNode changed =
        alone(
            caller.gets(
                CLIENT
                    .patch(path + "/1")
                    .json(
                        """
                        {"title": "Large"}"""),
                200));
    assertThat(alone(caller.gets(CLIENT.delete(path + "/1"), 200))).isEqualTo(changed);
  }

  @ParameterizedTest
  @EnumSource
  void whatTheCallerWasAnsweredMayBeSentBackAndChangesNothing(Caller caller) {
    JsonNode made = alone(caller.gets(CLIENT.post("/products").json(SellAppClient.FULL), 201));

    JsonNode sentBack =
        alone(caller.gets(CLIENT.patch(SellAppClient.path(made)).body(made.toString()), 200));

    for (String name : names(made)) {
      if (!name.equals("updated_at")) {
        assertThat(sentBack.get(name)).as(name).isEqualTo(made.get(name));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"v2", "docs,sdk", "0"})
  void anotherContractIsRefused(String contract) {
    JsonNode errors = invalid(CLIENT.get("/products").header(HEADER, contract), HEADER);

    assertThat(errors.at("/" + HEADER + "/0").textValue()).contains("docs or sdk", contract);
  }

  @Test
  void anEmptyStoreInTheHeaderIsTheKeysAndAnotherOneIsForbidden() {
    for (String store : List.of("", " ", "undefined", CLIENT.store().slug())) {
      answered(CLIENT.get("/products").header("X-STORE", store), 200);
    }

    SellAppClient.refused(CLIENT.get("/products").header("X-STORE", "other"), 403, "forbidden");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/json", "*/*", "application/xml", "text/html"})
  void everyAnswerIsJsonWhateverIsAccepted(String type) {
    Http.Response response = CLIENT.get("/products").header("Accept", type).send();

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.raw().headers().firstValue("content-type")).contains("application/json");
    assertThat(response.raw().headers().firstValue("x-request-id")).isPresent();
  }
}
