package dev.stall.sellapp;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Http;
import dev.stall.TestCloud;
import dev.stall.access.ApiKey;
import dev.stall.access.KeyText;
import dev.stall.access.Platform;
import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Product;
import dev.stall.local.template.Route;
import dev.stall.store.ApiKeys;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may do what, over every route of SellApp's that the template has. */
@Execution(ExecutionMode.CONCURRENT)
final class SellAppAccessTest {

  private static final String VIEW = "ViewProducts";
  private static final String CREATE = "CreateProducts";
  private static final String UPDATE = "UpdateProducts";

  /** The scope of a route that any key opens. */
  private static final String ANY = "";

  private static final String PRODUCT =
      """
      {"title": "A", "description": "B", "visibility": "PUBLIC"}""";
  private static final String VARIANT =
      "{\"title\": \"A\", \"description\": \"B\", \"deliverable\": {\"types\": [\"MANUAL\"], \"data\": {}},"
          + " \"pricing\": {\"humble\": false, \"price\": {\"price\": 900, \"currency\": \"USD\"}},"
          + " \"payment_methods\": [\"STRIPE\"]}";
  private static final String GROUP =
      """
      {"title": "A", "order": 1, "unlisted": false}""";
  private static final String RESOURCES =
      """
      {"resources": [{productId}]}""";
  private static final String MEMBERS =
      """
      {"product_ids": [{productId}]}""";

  /** What each route needs: a scope, and a body where it takes one. */
  private static final Map<String, Need> NEEDS =
      Map.ofEntries(
          entry("GET /v2/me", new Need(ANY, "")),
          entry("GET /v2/stores", new Need(ANY, "")),
          entry("GET /v2/stores/{store}", new Need(ANY, "")),
          entry("GET /v2/permissions", new Need(ANY, "")),
          entry("GET /v2/products", new Need(VIEW, "")),
          entry("POST /v2/products", new Need(CREATE, PRODUCT)),
          entry("GET /v2/products/{productId}", new Need(VIEW, "")),
          entry(
              "PATCH /v2/products/{productId}",
              new Need(
                  UPDATE,
                  """
                  {"title": "B"}""")),
          entry("DELETE /v2/products/{productId}", new Need(UPDATE, "")),
          entry("GET /v2/products/{productId}/variants", new Need(VIEW, "")),
          entry("POST /v2/products/{productId}/variants", new Need(UPDATE, VARIANT)),
          entry("GET /v2/products/{productId}/variants/{variantId}", new Need(VIEW, "")),
          entry(
              "PATCH /v2/products/{productId}/variants/{variantId}",
              new Need(
                  UPDATE,
                  """
                  {"title": "B"}""")),
          entry("DELETE /v2/products/{productId}/variants/{variantId}", new Need(UPDATE, "")),
          entry("GET /v2/groups", new Need(VIEW, "")),
          entry("POST /v2/groups", new Need(CREATE, GROUP)),
          entry("GET /v2/groups/{groupId}", new Need(VIEW, "")),
          entry(
              "PATCH /v2/groups/{groupId}",
              new Need(
                  UPDATE,
                  """
                  {"title": "B"}""")),
          entry("DELETE /v2/groups/{groupId}", new Need(UPDATE, "")),
          entry("GET /v2/groups/{groupId}/products", new Need(VIEW, "")),
          entry("GET /v2/groups/{groupId}/products/{productId}", new Need(VIEW, "")),
          entry("POST /v2/groups/{groupId}/products/attach", new Need(UPDATE, RESOURCES)),
          entry("DELETE /v2/groups/{groupId}/products/detach", new Need(UPDATE, RESOURCES)),
          entry("PUT /v2/groups/{groupId}/products", new Need(UPDATE, MEMBERS)));

  private static final SellAppClient CLIENT = new SellAppClient();

  /** A store in which there is nothing. */
  private static final SellAppClient EMPTY = new SellAppClient();

  private static final Map<String, String> KEYS = keys();
  private static final List<String> BAD_KEYS = badKeys();

  private Product product;
  private String group;

  /** A scope, and a body or nothing. */
  record Need(String scope, String body) {}

  static List<Route> routes() {
    return TestCloud.cloud().template().routes().stream()
        .filter(route -> route.path().startsWith("/v2/") && !route.path().endsWith("+}"))
        .toList();
  }

  static List<Route> routesOfOneThing() {
    return routes().stream().filter(route -> route.path().contains("{")).toList();
  }

  static List<Route> routesWithAScope() {
    return routes().stream().filter(route -> !need(route).scope().equals(ANY)).toList();
  }

  private static Map<String, String> keys() {
    Map<String, String> keys = new HashMap<>();
    for (Scope scope : Scope.values()) {
      keys.put(
          scope.title(),
          issue("\"scopes\": [\"%s\"]".formatted(scope.title())).get("key").textValue());
    }
    return keys;
  }

  private static JsonNode issue(String more) {
    return TestCloud.invoke(
        "IssueApiKey",
        """
        {"store": "%s", "api": "SELLAPP", %s}"""
            .formatted(CLIENT.store().id(), more));
  }

  private static List<String> badKeys() {
    String good = CLIENT.key();
    char changed = good.charAt(20) == 'a' ? 'b' : 'a';
    return List.of(
        "garbage",
        good.substring(0, good.length() - 1),
        good + "0",
        good.substring(0, 20) + changed + good.substring(21),
        KeyText.generate(Platform.SELLAPP, new SecureRandom()),
        CLIENT.store().key(),
        CLIENT.store().keyFor("SELLGATE"),
        revoked(),
        expired());
  }

  private static String revoked() {
    String key = issue("\"label\": \"short-lived\"").get("key").textValue();
    TestCloud.invoke(
        "RevokeApiKey",
        """
        {"key": "%s"}"""
            .formatted(key));
    return key;
  }

  private static String expired() {
    String key = KeyText.generate(Platform.SELLAPP, new SecureRandom());
    new ApiKeys(TestCloud.storage())
        .keep(
            new ApiKey(
                KeyText.hash(key),
                Id.parse(CLIENT.store().id()).orElseThrow(),
                Platform.SELLAPP,
                EnumSet.allOf(Scope.class),
                Optional.of(Instant.now().minusSeconds(1)),
                ""));
    return key;
  }

  /** New ones for each test, since some routes delete. */
  @BeforeEach
  void aProductInAGroup() {
    product = CLIENT.whole("Kept");
    group = CLIENT.group("Kept").get("id").asText();
    CLIENT.attach("/groups/" + group, List.of(product.id().number()));
  }

  private Http to(Route route) {
    Http request = Http.request(route.method(), filled(route.path()));
    String body = need(route).body();
    return body.isEmpty() ? request : request.json(filled(body));
  }

  private String filled(String text) {
    return text.replace("{store}", Integer.toString(CLIENT.store().number()))
        .replace("{productId}", Integer.toString(product.id().number()))
        .replace("{groupId}", group)
        .replace("{variantId}", Integer.toString(product.variants().get(0).number()));
  }

  private static Need need(Route route) {
    return Optional.ofNullable(NEEDS.get(route.key()))
        .orElseThrow(() -> new AssertionError("It is not said what is needed: " + route.key()));
  }

  private static int done(Route route) {
    boolean makes = route.method().equals("POST") && !route.path().endsWith("/attach");
    return makes ? 201 : 200;
  }

  /** The product is in its group as before. */
  private void unchanged() {
    assertThat(CLIENT.members("/groups/" + group)).containsExactly(product.id().number());
    assertThat(CLIENT.seen("/groups/" + group).get("title").textValue()).isEqualTo("Kept");
  }

  @Test
  void everyRouteIsChecked() {
    assertThat(routes()).isNotEmpty();
    assertThat(NEEDS.keySet()).containsAll(routes().stream().map(Route::key).toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  void withoutAGoodKeyNothingIsAnswered(Route route) {
    SellAppClient.refused(to(route), 401);
    for (String key : BAD_KEYS) {
      SellAppClient.refused(to(route).key(key), 401);
    }
    for (String header : List.of("Bearer", "Bearer ", "Basic " + CLIENT.key())) {
      SellAppClient.refused(to(route).header("Authorization", header), 401);
    }
    unchanged();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  void theRoutesScopeAloneIsEnough(Route route) {
    String scope = need(route).scope();
    List<String> enough = scope.equals(ANY) ? List.copyOf(KEYS.values()) : List.of(KEYS.get(scope));
    for (String key : enough) {
      SellAppClient.answered(to(route).key(key), done(route));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("routesWithAScope")
  void anyOtherScopeIsForbiddenAndTheMissingOneNamed(Route route) {
    String scope = need(route).scope();
    KEYS.forEach(
        (other, key) -> {
          if (!other.equals(scope)) {
            assertThat(SellAppClient.refused(to(route).key(key), 403)).contains(scope);
          }
        });
    unchanged();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("routesOfOneThing")
  void whatIsInAnotherStoreIsNotFound(Route route) {
    SellAppClient.refused(to(route).key(EMPTY.key()), 404);

    unchanged();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  void theKeysOwnStoreMayBeNamedOrNoneAtAll(Route route) {
    for (String named : List.of(CLIENT.store().slug(), "", " ", "undefined", "Undefined")) {
      aProductInAGroup();
      SellAppClient.answered(to(route).key(CLIENT.key()).header("X-STORE", named), done(route));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  void anyOtherStoreThatIsNamedIsForbidden(Route route) {
    for (String named :
        List.of(EMPTY.store().slug(), "no-such-store", CLIENT.store().id(), "null")) {
      Http request = to(route).key(CLIENT.key()).header("X-STORE", named);

      assertThat(SellAppClient.refused(request, 403))
          .contains(named.substring(0, Math.min(30, named.length())));
    }
    unchanged();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  void everyAnswerIsJsonWithARequestIdOfItsOwn(Route route) {
    Http.Response refused = to(route).send();
    Http.Response done = to(route).key(CLIENT.key()).send();

    assertThat(requestId(refused)).isEqualTo(refused.json().get("request_id").textValue());
    assertThat(requestId(done)).isNotBlank().isNotEqualTo(requestId(refused));
    for (Http.Response response : List.of(refused, done)) {
      assertThat(response.raw().headers().firstValue("content-type")).contains("application/json");
    }
  }

  private static String requestId(Http.Response response) {
    return response.raw().headers().firstValue("x-request-id").orElse("");
  }
}
