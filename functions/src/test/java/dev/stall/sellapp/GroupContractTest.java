package dev.stall.sellapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Http;
import dev.stall.Json;
import dev.stall.TestCloud;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.Reference;
import dev.stall.store.Products;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The routes of groups under both contracts, however the caller tells which one it needs. */
final class GroupContractTest {

  private static final String NEW =
      """
      {"title": "New", "order": 2, "unlisted": false}""";
  private static final String SDK_AGENT = "SellApp kotlin/1.0";

  private final SellAppClient client = new SellAppClient();

  /** What is around what was asked for. */
  enum Envelope {
    /** A page, whose data is an array. */
    PAGE,
    /** The data as an object, and nothing else. */
    DATA,
    /** A group itself. */
    BARE,
    /** The numbers of products. */
    NUMBERS;

    static Envelope of(JsonNode answer) {
      List<String> names = Json.names(answer);
      if (names.equals(List.of("data", "links", "meta")) && answer.get("data").isArray()) {
        return PAGE;
      }
      if (names.equals(List.of("data")) && answer.get("data").isObject()) {
        return DATA;
      }
      return answer.has("products_linked") ? BARE : NUMBERS;
    }
  }

  /** A route of groups, and what is around its answer under each contract. */
  enum Route {
    LIST("GET", "/groups", "", Envelope.PAGE, Envelope.PAGE),
    CREATE("POST", "/groups", NEW, Envelope.BARE, Envelope.DATA),
    GET("GET", "/groups/1", "", Envelope.PAGE, Envelope.DATA),
    UPDATE("PATCH", "/groups/1", NEW, Envelope.BARE, Envelope.DATA),
    DELETE("DELETE", "/groups/1", "", Envelope.DATA, Envelope.DATA),
    LIST_MEMBERS("GET", "/groups/1/products", "", Envelope.PAGE, Envelope.PAGE),
    GET_MEMBER("GET", "/groups/1/products/1", "", Envelope.DATA, Envelope.DATA),
    ATTACH(
        "POST",
        "/groups/1/products/attach",
        """
        {"resources": [2]}""",
        Envelope.NUMBERS,
        Envelope.NUMBERS),
    DETACH(
        "DELETE",
        "/groups/1/products/detach",
        """
        {"resources": [1]}""",
        Envelope.NUMBERS,
        Envelope.NUMBERS),
    REPLACE(
        "PUT",
        "/groups/1/products",
        """
        {"product_ids": [2, 1]}""",
        Envelope.DATA,
        Envelope.DATA);

    private final String method;
    private final String path;
    private final String body;
    private final Envelope documented;
    private final Envelope ofSdks;

    Route(String method, String path, String body, Envelope documented, Envelope ofSdks) {
      this.method = method;
      this.path = path;
      this.body = body;
      this.documented = documented;
      this.ofSdks = ofSdks;
    }

    Http in(SellAppClient client) {
      Http request = client.request(method, path);
      return body.isEmpty() ? request : request.json(body);
    }

    int status() {
      return this == CREATE ? 201 : 200;
    }

    Envelope envelope(boolean sdk) {
      return sdk ? ofSdks : documented;
    }
  }

  @BeforeEach
  void aGroupWithOneOfTwoProducts() {
    client.products(2);
    client.attach(client.groupPath("Bundle"), List.of(1));
  }

  static Stream<Arguments> calls() {
    return Stream.of(Route.values())
        .flatMap(
            route ->
                Stream.of(
                    arguments(route, "PECL::HTTP/4.2.6", "", false),
                    arguments(route, "NotSellApp node/0.1.1", " ", false),
                    arguments(route, SDK_AGENT, "docs", false),
                    arguments(route, SDK_AGENT, "", true),
                    arguments(route, "axios/1.7.9", "sdk", true),
                    arguments(route, "axios/1.7.9", " SDK ", true)));
  }

  @ParameterizedTest(name = "{0} by {1} with {2}")
  @MethodSource("calls")
  void everyRouteAnswersAsTheCallersContractSays(
      Route route, String agent, String named, boolean sdk) {
    Http request = route.in(client).header("User-Agent", agent).header("X-Stall-Contract", named);

    JsonNode answer = SellAppClient.answered(request, route.status());

    assertThat(Envelope.of(answer)).isEqualTo(route.envelope(sdk));
  }

  @ParameterizedTest
  @EnumSource(Route.class)
  void aContractThatIsNoneIsRefusedOnEveryRoute(Route route) {
    JsonNode before = client.seen("/groups/1");

    Http request = route.in(client).header("X-Stall-Contract", "v1");

    JsonNode errors = SellAppClient.invalid(request, "X-Stall-Contract");
    assertThat(errors.toString()).contains("docs or sdk").contains("v1");
    assertThat(client.seen("/groups/1")).isEqualTo(before);
  }

  @Test
  void aGroupItselfIsTheSameUnderBothContracts() {
    JsonNode documented = client.seen("/groups/1");

    JsonNode ofSdks =
        SellAppClient.answered(SellAppClient.sdk(client.get("/groups/1")), 200).get("data");

    assertThat(ofSdks).isEqualTo(documented);
  }

  @Test
  void theDocumentedContractNeedsAnOrderAndTheSdksDoNot() {
    String form =
        """
        {"title": "Last", "unlisted": false}""";
    SellAppClient.invalid(client.post("/groups").json(form), "order");
    SellAppClient.invalid(
        client
            .post("/groups")
            .json(
                """
                {"title": "A", "unlisted": false, "order": null}"""),
        "order");

    JsonNode last =
        SellAppClient.answered(SellAppClient.sdk(client.post("/groups").json(form)), 201);
    JsonNode behind =
        SellAppClient.answered(
            SellAppClient.sdk(
                client
                    .post("/groups")
                    .json(
                        """
                        {"title": "A", "unlisted": true, "order": null}""")),
            201);

    assertThat(last.at("/data/order").intValue()).isEqualTo(2);
    assertThat(behind.at("/data/order").intValue()).isEqualTo(3);
    SellAppClient.invalid(
        SellAppClient.sdk(
            client
                .post("/groups")
                .json(
                    """
                    {"title": "A", "unlisted": true, "order": "first"}""")),
        "order");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/groups/1/products/1", "/groups/1/products"})
  void aMembersFieldsAreOfTheTypesOfTheContract(String path) {
    JsonNode documented = first(SellAppClient.answered(client.get(path), 200).get("data"));
    JsonNode ofSdks =
        first(SellAppClient.answered(SellAppClient.sdk(client.get(path)), 200).get("data"));

    assertThat(documented.get("is_discoverable").intValue()).isEqualTo(1);
    assertThat(documented.get("delivery_text").isNull()).isTrue();
    assertThat(documented.get("other_settings").isArray()).isTrue();
    assertThat(documented.at("/additional_information/0/label").textValue()).isEqualTo("Your name");
    assertThat(ofSdks.get("is_discoverable").isBoolean()).isTrue();
    assertThat(ofSdks.get("delivery_text").textValue()).isEmpty();
    assertThat(Json.names(ofSdks.get("other_settings"))).hasSize(5);
    assertThat(ofSdks.at("/additional_information/0").textValue()).isEqualTo("Your name");
  }

  @Test
  void aMemberWithoutAPriceHasNoneInTheDocumentedListAndNothingToPayInTheSdks() {
    Product free = client.unpriced("Free");
    client.attach("/groups/1", List.of(free.id().number()));
    String path = "/groups/1/products?page=2&limit=1";

    JsonNode documented = SellAppClient.answered(client.get(path), 200).at("/data/0/default_price");
    JsonNode ofSdks =
        SellAppClient.answered(SellAppClient.sdk(client.get(path)), 200)
            .at("/data/0/default_price");

    assertThat(documented.isNull()).isTrue();
    assertThat(ofSdks.get("price").textValue()).isEqualTo("0");
    assertThat(ofSdks.get("currency").textValue()).isEqualTo("USD");
    Products products = new Products(TestCloud.storage());
    assertThat(products.get(Reference.to(free.id())).details().price()).isEmpty();
  }

  private static JsonNode first(JsonNode data) {
    return data.isArray() ? data.get(0) : data;
  }
}
