package dev.stall.sellsn;

import static dev.stall.sellsn.BadInput.assertInvalid;
import static dev.stall.sellsn.BadInput.assertRefused;
import static dev.stall.sellsn.BadInput.message;
import static dev.stall.sellsn.BadInput.productWith;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Http;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids, pages and keys that name nothing: each is refused, and the store stays as it is. */
final class BadInputPathTest {

  private static final BadInput STORE = new BadInput();
  private static final BadInput OTHERS = new BadInput();

  /** A route with what it needs besides the id in question, which stands as {@code {id}}. */
  record Route(String method, String path, String body) {

    static Route of(String method, String path) {
      return new Route(method, path, "");
    }

    Http with(String id) {
      Http request = Http.request(method, path.replace("{id}", id)).key(STORE.client().key());
      return body.isEmpty() ? request : request.body(body);
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private static String inStore(String path) {
    return STORE.client().path(path);
  }

  private static final List<Route> PRODUCT_ROUTES =
      List.of(
          Route.of("GET", inStore("/products/{id}")),
          new Route("PUT", inStore("/products/{id}"), productWith()),
          Route.of("DELETE", inStore("/products/{id}")),
          new Route("PUT", inStore("/products/{id}/fees"), "{\"paymentMethod\": \"PAYPAL\"}"),
          Route.of("GET", inStore("/products/{id}/items/1")),
          new Route("PUT", inStore("/products/{id}/items"), "{\"items\": [\"K9\"]}"),
          new Route("DELETE", inStore("/products/{id}/items"), "{\"items\": [\"K1\"]}"),
          Route.of("DELETE", inStore("/products/{id}/items/clear")),
          Route.of("PATCH", inStore("/product-groups/" + STORE.group() + "/{id}")),
          Route.of("DELETE", inStore("/product-groups/" + STORE.group() + "/{id}")),
          Route.of("GET", "/products/{id}/view"),
          Route.of("GET", "/product/{id}/view/reviews/1"));

  private static final List<Route> GROUP_ROUTES =
      List.of(
          Route.of("GET", inStore("/product-groups/{id}")),
          new Route("PATCH", inStore("/product-groups/{id}"), "{\"name\": \"Renamed\"}"),
          Route.of("DELETE", inStore("/product-groups/{id}")),
          Route.of("PATCH", inStore("/product-groups/{id}/" + STORE.product())),
          Route.of("DELETE", inStore("/product-groups/{id}/" + STORE.product())),
          Route.of("GET", "/product-groups/{id}/view"));

  private static final List<String> NO_IDS =
      List.of(
          "nonsense",
          "-1",
          "1e9",
          "1.5",
          "null",
          "undefined",
          "..",
          "%2e%2e%2f",
          "%2e%2e%2f%2e%2e%2fstores",
          "%00",
          "%0d%0aX-Evil:%20yes",
          "%20",
          "%F0%9F%98%80",
          "%ED%A0%80",
          "%FF",
          "%D9%A1%D9%A2",
          "'%20OR%201=1--",
          "b1a3ee62-933b-4537-b612-d5525a6d31a8",
          "00000000-0000-0000-0000-000000000000",
          "ffffffff-ffff-ffff-ffff-ffffffffffff",
          "x".repeat(5000));

  @AfterAll
  static void nothingThatWasRefusedHasHarmedAStore() {
    STORE.assertUnharmed();
    OTHERS.assertUnharmed();
  }

  private static Stream<Arguments> crossed(List<Route> routes, List<String> ids) {
    return routes.stream().flatMap(route -> ids.stream().map(id -> arguments(route, id)));
  }

  // Ids

  static Stream<Arguments> idsOfNoProduct() {
    String id = STORE.product();
    return Stream.concat(
        crossed(PRODUCT_ROUTES, NO_IDS),
        crossed(
            PRODUCT_ROUTES,
            List.of(
                STORE.group(),
                STORE.client().store().id(),
                id + "%00",
                id + "%20",
                "%7B" + id + "%7D",
                id.replace("-", ""),
                guessed(id),
                id.substring(0, 35))));
  }

  @ParameterizedTest
  @MethodSource("idsOfNoProduct")
  void anIdOfNoProductIsNotFound(Route route, String id) {
    assertRefused(route.with(id).send(), 404);
  }

  static Stream<Arguments> idsOfNoGroup() {
    String id = STORE.group();
    return Stream.concat(
        crossed(GROUP_ROUTES, NO_IDS),
        crossed(
            GROUP_ROUTES,
            List.of(
                STORE.product(),
                STORE.client().store().id(),
                id + "%00",
                id.replace("-", ""),
                guessed(id),
                id.substring(0, 35))));
  }

  @ParameterizedTest
  @MethodSource("idsOfNoGroup")
  void anIdOfNoGroupIsNotFound(Route route, String id) {
    assertRefused(route.with(id).send(), 404);
  }

  /** The same store, kind and number, with another secret. */
  private static String guessed(String id) {
    return id.substring(0, 35) + (id.endsWith("0") ? "1" : "0");
  }

  static Stream<Arguments> routesOfTheStore() {
    return Stream.concat(
        PRODUCT_ROUTES.stream()
            .filter(route -> route.path().startsWith("/stores/"))
            .map(route -> arguments(route, OTHERS.product())),
        GROUP_ROUTES.stream()
            .filter(route -> route.path().startsWith("/stores/"))
            .map(route -> arguments(route, OTHERS.group())));
  }

  @ParameterizedTest
  @MethodSource("routesOfTheStore")
  void whatIsAnotherStoresIsNotFoundInOnesOwn(Route route, String id) {
    assertRefused(route.with(id).send(), 404);
  }

  @ParameterizedTest
  @MethodSource("routesOfTheStore")
  void anotherStoreIsNotEntered(Route route, String id) {
    String path =
        route
            .path()
            .replace(STORE.client().store().id(), OTHERS.client().store().id())
            .replace("{id}", id);
    Http request = Http.request(route.method(), path).key(STORE.client().key());

    assertRefused((route.body().isEmpty() ? request : request.body(route.body())).send(), 403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "%00", "..", "1", "b1a3ee62-933b-4537-b612-d5525a6d31a8"})
  void anIdOfNoStoreIsNotFound(String id) {
    String path = "/stores/" + id + "/products";

    assertRefused(Http.get(path).key(STORE.client().key()).send(), 404);
    assertRefused(Http.post(path).key(STORE.client().key()).body(productWith()).send(), 404);
  }

  @Test
  void theIdOfSomethingElseOpensNoStore() {
    String guessed = guessed(STORE.client().store().id());
    for (String id : List.of(STORE.product(), STORE.group(), guessed)) {
      Http.Response response =
          Http.get("/stores/" + id + "/products").key(STORE.client().key()).send();

      assertRefused(response, response.status());
      assertThat(response.status()).isIn(403, 404);
    }
  }

  @Test
  void anIdInUpperCaseIsTheSame() {
    String store = STORE.client().store().id().toUpperCase(Locale.ROOT);
    String product = STORE.product().toUpperCase(Locale.ROOT);
    String group = STORE.group().toUpperCase(Locale.ROOT);
    String key = STORE.client().key();

    assertThat(read("/stores/" + store + "/products/" + product, key))
        .isEqualTo(read(inStore("/products/" + STORE.product()), key));
    assertThat(read("/stores/" + store + "/product-groups/" + group, key))
        .isEqualTo(read(inStore("/product-groups/" + STORE.group()), key));
    assertThat(read("/products/" + product + "/view", key).get("id").textValue())
        .isEqualTo(STORE.product());
  }

  private static JsonNode read(String path, String key) {
    Http.Response response = Http.get(path).key(key).send();
    assertThat(response.status()).isEqualTo(200);
    return response.data();
  }

  @Test
  void anIdOfTenKilobytesIsTheGatewaysToRefuse() {
    Http.Response response = Http.get("/products/" + "x".repeat(10_240) + "/view").send();

    assertThat(response.status()).isBetween(400, 499);
  }

  // Pages

  private static final List<String> PAGED =
      List.of(
          inStore("/products/"),
          inStore("/product-groups/"),
          inStore("/products/" + STORE.product() + "/items/"),
          "/product/" + STORE.product() + "/view/reviews/");

  private static Http page(String path) {
    return Http.get(path).key(STORE.client().key());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "00", "2147483648", "99999999999999999999"})
  void aNumberThatIsNoPageIsNamed(String page) {
    for (String path : PAGED) {
      assertInvalid(page(path + page).send(), "page");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-1", "1e9", "1.5", "one", "%00", "%2B1", "%201", "%D9%A1", "0x1", "1%2C2"})
  void aWordThatIsNoPageIsNamedOrNotFoundWhereAnIdMayStand(String page) {
    assertRefused(page(PAGED.get(0) + page).send(), 404);
    assertRefused(page(PAGED.get(1) + page).send(), 404);
    assertInvalid(page(PAGED.get(2) + page).send(), "page");
    assertInvalid(page(PAGED.get(3) + page).send(), "page");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-1",
        "101",
        "2147483648",
        "1e1",
        "1.5",
        "ten",
        "",
        "%00",
        "%201",
        "1,2",
        "5&count=6",
        "99999999999999999999",
        "%D9%A1"
      })
  void aCountThatIsNoneIsNamed(String count) {
    for (String path : PAGED) {
      assertInvalid(page(path + "1?count=" + count).send(), "count");
    }
  }

  @Test
  void aBadPageAndABadCountAreNamedAtOnce() {
    for (String path : PAGED) {
      assertInvalid(page(path + "0?count=0").send(), "page", "count");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aaaaaaaaaaaaaaaaaaa😀😀😀",
        "aaaaaaaaaaaaaaaaaa😀😀😀",
        "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
        "aa😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
        "aaaa😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
        "aaaaaaaaaaaaa😀😀😀😀😀😀😀😀😀😀",
      })
  void aLongWordInThePlaceOfANumberIsShownInWholeCharacters(String word) {
    String encoded = URLEncoder.encode(word, UTF_8);

    Http.Response page = page(PAGED.get(2) + encoded).send();
    Http.Response count = page(PAGED.get(2) + "1?count=" + encoded).send();

    assertInvalid(page, "page");
    assertInvalid(count, "count");
    assertThat(message(page)).contains(word.substring(0, 14)).doesNotContain("\ufffd", "?");
    assertThat(message(count)).contains(word.substring(0, 14)).doesNotContain("\ufffd", "?");
  }

  @Test
  void aPageBeyondTheLastIsEmptyHoweverFar() {
    for (String path : PAGED) {
      Http.Response response = page(path + "2147483647?count=100").send();

      assertThat(response.status()).isEqualTo(200);
      assertThat(response.data().isArray()).isTrue();
      assertThat(response.data()).isEmpty();
    }
  }

  // Keys

  private static Http.Response withAuthorization(String value) {
    return Http.get(inStore("/products")).header("Authorization", value).send();
  }

  static Stream<String> badKeys() {
    String key = STORE.client().key();
    char changed = key.charAt(20) == 'a' ? 'b' : 'a';
    return Stream.of(
        "",
        "Bearer",
        "Bearer ",
        "Bearer null",
        "Bearer undefined",
        "Bearer Bearer " + key,
        "Bearer " + key.substring(0, key.length() - 1),
        "Bearer " + key.substring(1),
        "Bearer " + key + "0",
        "Bearer " + key + key,
        "Bearer " + key.substring(0, 20) + changed + key.substring(21),
        "Bearer " + key.toUpperCase(Locale.ROOT),
        "Bearer " + key + "," + key,
        "Bearer sn_live_",
        "Bearer " + "x".repeat(9000),
        "Bearer " + OTHERS.client().store().keyFor("SELLAPP"),
        "Bearer " + STORE.client().store().keyFor("SELLGATE"),
        "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes(UTF_8)),
        "Digest username=\"" + key + "\"",
        "{\"key\": \"" + key + "\"}");
  }

  @ParameterizedTest
  @MethodSource("badKeys")
  void aKeyThatIsNoneOpensNothing(String authorization) {
    assertRefused(withAuthorization(authorization), 401);
  }

  @Test
  void aKeyOfTenKilobytesIsTheGatewaysToRefuse() {
    assertThat(withAuthorization("Bearer " + "x".repeat(10_240)).status()).isEqualTo(431);
  }

  @Test
  void theSchemeIsReadInAnyCase() {
    assertThat(withAuthorization("bearer " + STORE.client().key()).status()).isEqualTo(200);
    assertThat(withAuthorization("BEARER  " + STORE.client().key()).status()).isEqualTo(200);
  }

  static Stream<Route> allRoutesOfTheStore() {
    return Stream.of(PRODUCT_ROUTES, GROUP_ROUTES)
        .flatMap(List::stream)
        .filter(route -> route.path().startsWith("/stores/"));
  }

  @ParameterizedTest
  @MethodSource("allRoutesOfTheStore")
  void withoutAKeyNotEvenBadInputIsLookedAt(Route route) {
    String path = route.path().replace("{id}", "nonsense");

    assertRefused(Http.request(route.method(), path).body("{").send(), 401);
    assertRefused(
        Http.request(route.method(), path + "?key=" + STORE.client().key()).body("{").send(), 401);
  }
}
