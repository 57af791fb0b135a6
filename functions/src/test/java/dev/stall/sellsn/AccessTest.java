package dev.stall.sellsn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Direct;
import dev.stall.Http;
import dev.stall.Json;
import dev.stall.TestCloud;
import dev.stall.local.template.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what, over every route of a store. */
final class AccessTest {

  private static final String FORM =
      """
      {"name": "Grain", "cost": 3, "visibility": 0}""";
  private static final String FEE =
      """
      {"paymentMethod": "paypal", "feePercentage": 1}""";
  private static final String ITEMS =
      """
      {"items": ["a"]}""";
  private static final String IMAGE =
      """
      {"fileName": "a.png", "contentType": "image/png", "size": 9}""";
  private static final String FILE =
      """
      {"fileName": "a.zip", "contentType": "application/zip", "size": 9}""";
  private static final String NAME =
      """
      {"name": "Bundle"}""";
  private static final String MOVE =
      """
      [{"id": "{productId}", "isGroup": false, "order": 3}]""";

  private static final List<Protected> ROUTES =
      List.of(
          new Protected("GET", "", "", "ViewProducts"),
          new Protected("GET", "/products", "", "ViewProducts"),
          new Protected("POST", "/products", FORM, "CreateProducts"),
          new Protected("GET", "/products/1", "", "ViewProducts"),
          new Protected("GET", "/products/{productId}", "", "ViewProducts"),
          new Protected("PUT", "/products/{productId}", FORM, "UpdateProducts"),
          new Protected("DELETE", "/products/{productId}", "", "UpdateProducts"),
          new Protected("PUT", "/products/{productId}/fees", FEE, "UpdateProducts"),
          new Protected("GET", "/products/{productId}/items/1", "", "ViewProducts"),
          new Protected("PUT", "/products/{productId}/items", ITEMS, "UpdateProducts"),
          new Protected("DELETE", "/products/{productId}/items", ITEMS, "UpdateProducts"),
          new Protected("DELETE", "/products/{productId}/items/clear", "", "UpdateProducts"),
          new Protected("PATCH", "/products/{productId}/image", IMAGE, "UpdateProducts"),
          new Protected("DELETE", "/products/{productId}/image/{fileName}", "", "UpdateProducts"),
          new Protected("PATCH", "/products/{productId}/file", FILE, "UpdateProducts"),
          new Protected("GET", "/products/{productId}/file/{fileId}", "", "ViewProducts"),
          new Protected("DELETE", "/products/{productId}/file/{fileId}", "", "UpdateProducts"),
          new Protected("GET", "/products/{productId}/upload/{uploadId}", "", "ViewProducts"),
          new Protected("GET", "/product-groups/1", "", "ViewProducts"),
          new Protected("POST", "/product-groups", NAME, "CreateProducts"),
          new Protected("GET", "/product-groups/{groupId}", "", "ViewProducts"),
          new Protected("PATCH", "/product-groups/{groupId}", NAME, "UpdateProducts"),
          new Protected("DELETE", "/product-groups/{groupId}", "", "UpdateProducts"),
          new Protected("PATCH", "/product-groups/{groupId}/{productId}", "", "UpdateProducts"),
          new Protected("DELETE", "/product-groups/{groupId}/{productId}", "", "UpdateProducts"),
          new Protected("PATCH", "/ordering", MOVE, "UpdateStores"));

  private static final List<String> SCOPES =
      List.of("ViewProducts", "CreateProducts", "UpdateProducts", "UpdateStores");

  /** Somebody else's store. */
  private static final SellSnClient FOREIGN = new SellSnClient();

  private static final SellSnClient CLIENT = new SellSnClient();
  private static final Map<String, String> KEYS = keys();
  private static final List<String> BAD_KEYS = badKeys();

  private static String product;
  private static String group;
  private static Map<String, String> attached = Map.of();

  /** A route that needs a key with a scope. */
  record Protected(String method, String path, String body, String scope) {

    Http to(SellSnClient client, String product, String group) {
      Http request = Http.request(method, client.path(filled(path, product, group)));
      return body.isEmpty() ? request : request.json(filled(body, product, group));
    }

    private static String filled(String text, String product, String group) {
      String filled = text.replace("{productId}", product).replace("{groupId}", group);
      for (Map.Entry<String, String> thing : attached.entrySet()) {
        filled = filled.replace("{" + thing.getKey() + "}", thing.getValue());
      }
      return filled;
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
    SCOPES.forEach(scope -> keys.put(scope, CLIENT.store().keyWith(scope)));
    return keys;
  }

  private static List<String> badKeys() {
    String good = CLIENT.key();
    char changed = good.charAt(20) == 'a' ? 'b' : 'a';
    return List.of(
        "garbage",
        "JWT",
        good.substring(0, good.length() - 1),
        good + "0",
        good.substring(0, 20) + changed + good.substring(21),
        CLIENT.store().keyFor("SELLAPP"),
        CLIENT.store().keyFor("SELLGATE"));
  }

  /** Whatever the test before did to them: some routes delete. */
  @BeforeEach
  void aProductInAGroup() {
    if (product == null || Http.get("/products/" + product + "/view").send().status() != 200) {
      product = CLIENT.productId("Kept");
    }
    if (group == null || Http.get("/product-groups/" + group + "/view").send().status() != 200) {
      group = CLIENT.groupId("Kept");
    }
    CLIENT.join(group, product);
    JsonNode seen = CLIENT.seen(product);
    Media media = new Media(CLIENT, product);
    if (seen.get("imageNames").isEmpty()) {
      media.image();
    }
    if (seen.get("files").isEmpty()) {
      media.file("a.zip", new byte[] {1});
    }
    seen = CLIENT.seen(product);
    attached =
        Map.of(
            "fileName", seen.at("/imageNames/0").textValue(),
            "fileId", seen.at("/files/0/id").textValue(),
            "uploadId", media.beginFile("b.zip", 9).id());
  }

  private static Http request(Protected route) {
    return route.to(CLIENT, product, group);
  }

  @Test
  void everyRouteOfAStoreIsChecked() {
    List<String> checked =
        ROUTES.stream()
            .map(route -> route.method() + " /stores/{storeId}" + route.path())
            .map(route -> route.replaceFirst("products/1$", "products/{productId}"))
            .map(route -> route.replaceFirst("groups/1$", "groups/{groupId}"))
            .map(route -> route.replaceFirst("items/1$", "items/{page}"))
            .distinct()
            .toList();

    List<String> served =
        TestCloud.cloud().template().routes().stream()
            .filter(route -> route.path().startsWith("/stores/"))
            .map(Route::key)
            .toList();

    assertThat(checked).containsExactlyInAnyOrderElementsOf(served);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  void withoutAGoodKeyNothingIsAnswered(Protected route) {
    SellSnClient.refused(request(route).send(), 401);
    for (String key : BAD_KEYS) {
      SellSnClient.refused(request(route).key(key).send(), 401);
    }
    for (String header : List.of("Bearer", "Bearer ", "Basic dXNlcg==", "Basic " + CLIENT.key())) {
      SellSnClient.refused(request(route).header("Authorization", header).send(), 401);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  void anotherStoresKeyIsForbidden(Protected route) {
    SellSnClient.refused(request(route).key(FOREIGN.key()).send(), 403);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  void theRoutesScopeAloneIsEnough(Protected route) {
    Http.Response response = request(route).key(KEYS.get(route.scope())).send();

    assertThat(response.status()).as("%s", response.json()).isEqualTo(200);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  void anyOtherScopeIsForbiddenAndTheMissingOneNamed(Protected route) {
    for (String scope : SCOPES) {
      if (!scope.equals(route.scope())) {
        Http.Response response = request(route).key(KEYS.get(scope)).send();

        assertThat(SellSnClient.refused(response, 403)).contains(route.scope());
      }
    }
    assertThat(CLIENT.seen(product).get("name").asText()).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  void anIdOfAnotherStoreIsNotFoundInTheOwnOne(Protected route) {
    String theirProduct = FOREIGN.productId("Theirs");
    String theirGroup = FOREIGN.groupId("Theirs");
    FOREIGN.join(theirGroup, theirProduct);
    String ids = route.path() + route.body();

    if (ids.contains("{productId}")) {
      SellSnClient.refused(route.to(CLIENT, theirProduct, group).key(CLIENT.key()).send(), 404);
    }
    if (ids.contains("{groupId}")) {
      SellSnClient.refused(route.to(CLIENT, product, theirGroup).key(CLIENT.key()).send(), 404);
      SellSnClient.refused(
          route.to(CLIENT, theirProduct, theirGroup).key(CLIENT.key()).send(), 404);
    }
    JsonNode theirs = SellSnClient.done(FOREIGN.get("/product-groups/" + theirGroup).send());
    assertThat(theirs.get("name").asText()).isEqualTo("Theirs");
    assertThat(Json.each(theirs.get("products"), "name")).containsExactly("Theirs");
    assertThat(FOREIGN.viewed(theirProduct).get("stock").asInt()).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  void everyAnswerHasARequestIdOfItsOwn(Protected route) {
    Http.Response refused = request(route).send();
    Http.Response forbidden = request(route).key(FOREIGN.key()).send();
    Http.Response done = request(route).key(CLIENT.key()).send();

    assertThat(List.of(requestId(refused), requestId(forbidden), requestId(done)))
        .doesNotHaveDuplicates()
        .noneMatch(String::isBlank);
    assertThat(refused.raw().headers().firstValue("content-type")).contains("application/json");
  }

  private static String requestId(Http.Response response) {
    return response.raw().headers().firstValue("x-request-id").orElse("");
  }

  @Test
  void refusalsOfAllKindsHaveTheEnvelopeAndARequestId() {
    Http.Response invalid =
        CLIENT
            .post("/products")
            .json(
                """
                {"cost": -1}""")
            .send();
    SellSnClient.invalid(invalid, "name", "cost", "visibility");
    Http.Response malformed = CLIENT.post("/products").body("{").send();
    SellSnClient.invalid(malformed);
    Http.Response missing = CLIENT.get("/products/" + UUID.randomUUID()).send();
    SellSnClient.refused(missing, 404);
    Http.Response unseen = Http.get("/products/" + UUID.randomUUID() + "/view").send();
    SellSnClient.refused(unseen, 404);

    for (Http.Response response : List.of(invalid, malformed, missing, unseen)) {
      assertThat(requestId(response)).isNotBlank();
      assertThat(response.raw().headers().firstValue("content-type")).contains("application/json");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "1", "6f0e8c1e-7d4b-4f0a-9a57-0d6a3c1f2b9e"})
  void whatIsNoStoresIdIsNotFound(String id) {
    SellSnClient.refused(Http.get("/stores/" + id + "/products").key(CLIENT.key()).send(), 404);
    SellSnClient.refused(Http.get("/stores/" + id + "/products").send(), 401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer ", "bearer ", "BEARER ", "bEaReR   "})
  void theSchemeMayBeWrittenInAnyCase(String scheme) {
    SellSnClient.done(
        Http.get(CLIENT.path("/products")).header("Authorization", scheme + CLIENT.key()).send());
    SellSnClient.refused(
        Http.get(CLIENT.path("/products")).header("Authorization", scheme + "garbage").send(), 401);
  }

  @Test
  void publicViewsNeedNoKeyAndMindNone() {
    List<String> paths =
        List.of(
            "/products/" + product + "/view",
            "/product/" + product + "/view/reviews/1",
            "/product-groups/" + group + "/view");

    for (String path : paths) {
      Http.Response response = Http.get(path).send();
      SellSnClient.done(response);
      assertThat(requestId(response)).isNotBlank();
      SellSnClient.done(Http.get(path).key("garbage").send());
      SellSnClient.done(Http.get(path).key(FOREIGN.key()).send());
    }
  }

  /** One route's class, kept over several calls as Lambda keeps it, at a time that a test sets. */
  private static final class Warm {

    private final TestClock clock = new TestClock(Instant.now());
    private final GetAllProducts endpoint =
        new GetAllProducts(TestCloud.wiring(TestCloud.storage(clock)));

    int status(String key) {
      return Direct.call(endpoint, Direct.event(Map.of("storeId", CLIENT.store().id()), key, ""))
          .getStatusCode();
    }
  }

  private static JsonNode issue(String more) {
    return TestCloud.invoke(
        "IssueApiKey",
        """
        {"store": "%s"%s}"""
            .formatted(CLIENT.store().id(), more));
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "key"})
  void aRevokedKeyOpensNothingAfterAMinuteAtTheLatest(String named) {
    JsonNode issued = issue("");
    String key = issued.get("key").asText();
    Warm warm = new Warm();
    assertThat(warm.status(key)).isEqualTo(200);
    warm.clock.advance(Duration.ofSeconds(30));
    assertThat(warm.status(key)).isEqualTo(200);

    TestCloud.invoke(
        "RevokeApiKey",
        """
        {"%s": "%s"}"""
            .formatted(named, issued.get(named).asText()));

    warm.clock.advance(Duration.ofSeconds(60));
    assertThat(warm.status(key)).isEqualTo(401);
    assertThat(new Warm().status(key)).isEqualTo(401);
    assertThat(warm.status(CLIENT.key())).isEqualTo(200);
  }

  @Test
  void aKeyInSteadyUseIsStillLookedUpEveryMinute() {
    JsonNode issued = issue("");
    String key = issued.get("key").asText();
    Warm warm = new Warm();
    assertThat(warm.status(key)).isEqualTo(200);
    TestCloud.invoke(
        "RevokeApiKey",
        """
        {"key": "%s"}"""
            .formatted(key));

    for (int second = 0; second < 59; second += 10) {
      warm.status(key);
      warm.clock.advance(Duration.ofSeconds(10));
    }

    assertThat(warm.status(key)).isEqualTo(401);
  }

  @Test
  void anExpiringKeyOpensUntilItsLastSecondAndNotLonger() {
    Instant expiry = Instant.ofEpochSecond(Instant.now().getEpochSecond() + 3600);
    String key = issue(", \"expires\": \"%s\"".formatted(expiry)).get("key").asText();
    Warm warm = new Warm();

    warm.clock.set(expiry.minusMillis(1));
    assertThat(warm.status(key)).isEqualTo(200);
    warm.clock.set(expiry);
    assertThat(warm.status(key)).isEqualTo(401);
    assertThat(new Warm().status(key)).isEqualTo(200);
  }
}
