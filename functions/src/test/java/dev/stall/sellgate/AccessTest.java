package dev.stall.sellgate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Http;
import dev.stall.Json;
import dev.stall.TestCloud;
import dev.stall.local.template.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what, over every route. */
final class AccessTest {

  private static final String GROUP =
      """
      {"name": "Renamed"}""";
  private static final String PRODUCT =
      """
      {"name": "Renamed", "price": 3}""";
  private static final String MEMBER =
      """
      {"product_id": "{productId}"}""";
  private static final String MEMBERS = "/v1/groups/{groupId}/products";

  private static final List<Protected> ROUTES =
      List.of(
          new Protected("GET", "/v1/groups", "", "ViewProducts", 200),
          new Protected("POST", "/v1/groups", GROUP, "CreateProducts", 201),
          new Protected("GET", "/v1/groups/{groupId}", "", "ViewProducts", 200),
          new Protected("PATCH", "/v1/groups/{groupId}", GROUP, "UpdateProducts", 200),
          new Protected("DELETE", "/v1/groups/{groupId}", "", "UpdateProducts", 204),
          new Protected("GET", MEMBERS, "", "ViewProducts", 200),
          new Protected("POST", MEMBERS, MEMBER, "UpdateProducts", 200),
          new Protected("DELETE", MEMBERS, MEMBER, "UpdateProducts", 200),
          new Protected("GET", "/v1/products", "", "ViewProducts", 200),
          new Protected("POST", "/v1/products", PRODUCT, "CreateProducts", 201),
          new Protected("GET", "/v1/products/{productId}", "", "ViewProducts", 200),
          new Protected("PATCH", "/v1/products/{productId}", PRODUCT, "UpdateProducts", 200),
          new Protected("DELETE", "/v1/products/{productId}", "", "UpdateProducts", 204));

  private static final List<String> SCOPES =
      List.of("ViewProducts", "CreateProducts", "UpdateProducts", "UpdateStores");

  /** Somebody else's store. */
  private static final SellGateClient FOREIGN = new SellGateClient();

  private static final SellGateClient CLIENT = new SellGateClient();
  private static final Map<String, String> KEYS = keys();
  private static final List<String> BAD_KEYS = badKeys();

  private String product;
  private String group;

  /** A route that needs a key with a scope. */
  record Protected(String method, String path, String body, String scope, int status) {

    Http naming(String group, String product) {
      Http request = Http.request(method, filled(path, group, product));
      return body.isEmpty() ? request : request.json(filled(body, group, product));
    }

    private static String filled(String text, String group, String product) {
      return text.replace("{groupId}", group).replace("{productId}", product);
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  static List<Protected> routes() {
    return ROUTES;
  }

  private static Map<String, String> keys() {
    Map<String, String> keys = new HashMap<>();
    SCOPES.forEach(scope -> keys.put(scope, CLIENT.keyWith(scope)));
    return keys;
  }

  private static List<String> badKeys() {
    String good = CLIENT.key();
    char changed = good.charAt(20) == 'a' ? 'b' : 'a';
    return List.of(
        "garbage",
        good.substring(0, good.length() - 1),
        good + "0",
        good.substring(0, 20) + changed + good.substring(21),
        CLIENT.store().key(),
        CLIENT.store().keyFor("SELLAPP"));
  }

  @BeforeEach
  void aProductInAGroup() {
    product = CLIENT.productId("Kept");
    group = CLIENT.groupId("Kept");
    CLIENT.add(group, product);
  }

  private Http request(Protected route) {
    return route.naming(group, product);
  }

  private void assertKept() {
    assertThat(CLIENT.seen("/groups/" + group).get("name").asText()).isEqualTo("Kept");
    assertThat(CLIENT.names("/groups/" + group + "/products")).containsExactly("Kept");
  }

  @Test
  void everyRouteIsChecked() {
    List<String> served =
        TestCloud.cloud().template().routes().stream()
            .filter(route -> route.path().startsWith("/v1/"))
            .map(Route::key)
            .toList();

    assertThat(ROUTES.stream().map(Protected::toString))
        .hasSize(13)
        .containsExactlyInAnyOrderElementsOf(served);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  void withoutAGoodKeyNothingIsAnswered(Protected route) {
    SellGateClient.refused(request(route).send(), 401, "unauthorized");
    for (String key : BAD_KEYS) {
      SellGateClient.refused(request(route).key(key).send(), 401, "unauthorized");
    }
    for (String header : List.of("Bearer", "Bearer ", "Basic dXNlcg==", "Basic " + CLIENT.key())) {
      Http.Response response = request(route).header("Authorization", header).send();
      SellGateClient.refused(response, 401, "unauthorized");
    }
    assertKept();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  void theRoutesScopeAloneIsEnough(Protected route) {
    Http.Response response = request(route).key(KEYS.get(route.scope())).send();

    assertThat(response.status()).as("%s", response.json()).isEqualTo(route.status());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  void anyOtherScopeIsForbiddenAndTheMissingOneNamed(Protected route) {
    for (String scope : SCOPES) {
      if (!scope.equals(route.scope())) {
        Http.Response response = request(route).key(KEYS.get(scope)).send();

        assertThat(SellGateClient.refused(response, 403, "forbidden")).contains(route.scope());
      }
    }
    assertKept();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  void anotherStoresKeyFindsNothingOfThisOne(Protected route) {
    String theirProduct = FOREIGN.productId("Theirs");
    String theirGroup = FOREIGN.groupId("Theirs");
    String ids = route.path() + route.body();

    if (ids.contains("{groupId}")) {
      SellGateClient.missing(route.naming(group, theirProduct).key(FOREIGN.key()).send());
      SellGateClient.missing(route.naming(theirGroup, product).key(CLIENT.key()).send());
    }
    if (ids.contains("{productId}")) {
      SellGateClient.missing(route.naming(theirGroup, product).key(FOREIGN.key()).send());
    }
    assertKept();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  void whatIsNoIdIsNotFound(Protected route) {
    String ids = route.path() + route.body();

    for (String id : List.of("nonsense", "1", "prod_abc123", "grp_" + "z".repeat(22))) {
      if (ids.contains("{groupId}")) {
        SellGateClient.missing(route.naming(id, product).key(CLIENT.key()).send());
      }
      if (ids.contains("{productId}")) {
        SellGateClient.missing(route.naming(group, id).key(CLIENT.key()).send());
      }
    }
    if (ids.contains("Id}")) {
      SellGateClient.missing(route.naming(product, group).key(CLIENT.key()).send());
    }
    assertKept();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  void everyAnswerHasARequestIdOfItsOwn(Protected route) {
    Http.Response refused = request(route).send();
    Http.Response done = request(route).key(CLIENT.key()).send();

    assertThat(List.of(requestId(refused), requestId(done)))
        .doesNotHaveDuplicates()
        .noneMatch(String::isBlank);
  }

  private static String requestId(Http.Response response) {
    return response.raw().headers().firstValue("x-request-id").orElse("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer ", "bearer ", "BEARER   "})
  void theSchemeMayBeWrittenInAnyCaseOrLeftOut(String scheme) {
    JsonNode groups =
        SellGateClient.done(
            Http.get("/v1/groups").header("Authorization", scheme + CLIENT.key()).send());

    assertThat(Json.each(groups, "id")).contains(group);
  }
}
