package dev.stall.sellsn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Direct;
import dev.stall.Http;
import dev.stall.TestCloud;
import dev.stall.catalogue.NewProduct;
import dev.stall.catalogue.Product;
import dev.stall.store.Groups;
import dev.stall.store.Products;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OrderingTest {

  private final Shop shop = new Shop();

  private static String product(String id, int order) {
    return """
            {"id": "%s", "isGroup": false, "order": %d}"""
        .formatted(id, order);
  }

  private static String group(String id, int order) {
    return """
            {"id": "%s", "isGroup": true, "order": %d}"""
        .formatted(id, order);
  }

  private Http.Response order(String... moves) {
    return shop.patch("/ordering").json("[" + String.join(",", moves) + "]").send();
  }

  private List<String> groupNames() {
    JsonNode page = Expect.done(shop.get("/product-groups/1?count=100").send());
    return Expect.each(page, "name");
  }

  private List<String> pagedNames() {
    return Expect.each(Expect.done(shop.get("/products/1?count=100").send()), "name");
  }

  @Test
  void productsMoveToTheirPositions() {
    String one = shop.productId("One");
    String two = shop.productId("Two");
    shop.productId("Three");

    Expect.done(order(product(one, 30), product(two, 20)));

    assertThat(shop.names()).containsExactly("Three", "Two", "One");
    assertThat(pagedNames()).containsExactly("Three", "Two", "One");
    assertThat(shop.seen(one).get("order").asInt()).isEqualTo(30);
    assertThat(shop.viewed(two).get("order").asInt()).isEqualTo(20);
  }

  @Test
  void productsMaySwapTheirPositions() {
    String one = shop.productId("One");
    String two = shop.productId("Two");
    int first = shop.seen(one).get("order").asInt();
    int second = shop.seen(two).get("order").asInt();

    Expect.done(order(product(one, second), product(two, first)));

    assertThat(shop.names()).containsExactly("Two", "One");
  }

  @Test
  void groupsMoveAlongWithProductsInOneCall() {
    String product = shop.productId("Product");
    shop.productId("Other product");
    String group = shop.groupId("Group");
    shop.groupId("Other group");

    Expect.done(order(group(group, 50), product(product, 60)));

    assertThat(groupNames()).containsExactly("Other group", "Group");
    assertThat(shop.names()).containsExactly("Other product", "Product");
    JsonNode moved = Expect.done(shop.get("/product-groups/" + group).send());
    assertThat(moved.get("order").asInt()).isEqualTo(50);
  }

  @Test
  void positionsMayBeNegativeAndAsLargeAsAnyInt32() {
    String one = shop.productId("One");
    String two = shop.productId("Two");
    String three = shop.productId("Three");
    shop.productId("Four");

    Expect.done(
        order(
            product(one, Integer.MAX_VALUE), product(two, -1), product(three, Integer.MIN_VALUE)));

    assertThat(shop.names()).containsExactly("Three", "Two", "Four", "One");
    assertThat(shop.seen(three).get("order").asInt()).isEqualTo(Integer.MIN_VALUE);
  }

  @Test
  void theSamePositionIsNewestFirst() {
    TestClock clock = new TestClock(Instant.parse("2026-03-01T10:00:00Z"));
    Products products = new Products(TestCloud.storage(clock));
    Groups groups = new Groups(TestCloud.storage(clock));
    List<String> moves = new ArrayList<>();
    for (String name : List.of("Oldest", "Older", "Newest")) {
      clock.advance(Duration.ofMillis(1));
      Product made =
          products.create(shop.store().number(), NewProduct.of(Shop.details(name, "Some")));
      moves.add(product(made.id().toString(), 7));
      moves.add(group(groups.create(shop.store().number(), Shop.group(name)).id().toString(), 7));
    }

    Expect.done(order(moves.toArray(String[]::new)));

    assertThat(shop.names()).containsExactly("Newest", "Older", "Oldest");
    assertThat(pagedNames()).containsExactly("Newest", "Older", "Oldest");
    assertThat(groupNames()).containsExactly("Newest", "Older", "Oldest");
  }

  @Test
  void aWholeStoreIsOrderedInOneCall() {
    List<Product> products = shop.products(150, i -> "Some");
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < products.size(); i++) {
      positions.add(i);
    }
    Collections.shuffle(positions, new Random(7));
    List<String> moves = new ArrayList<>();
    String[] expected = new String[products.size()];
    for (int i = 0; i < products.size(); i++) {
      moves.add(product(products.get(i).id().toString(), positions.get(i)));
      expected[positions.get(i)] = products.get(i).details().name();
    }

    Expect.done(order(moves.toArray(String[]::new)));

    assertThat(shop.names()).containsExactly(expected);
    Http.Response second = shop.get("/products/2?count=100").send();
    assertThat(Expect.each(Expect.done(second), "name"))
        .isEqualTo(List.of(expected).subList(100, 150));
  }

  @Test
  void whatWasMovedCanMoveAgainAndBeDeleted() {
    String one = shop.productId("One");
    String group = shop.groupId("Group");
    shop.productId("Two");
    Expect.done(order(product(one, 90), group(group, -4)));

    Expect.done(order(product(one, 90)));
    Expect.done(order(product(one, -90), group(group, 4)));
    assertThat(shop.names()).containsExactly("One", "Two");

    Expect.done(shop.delete("/products/" + one).send());
    Expect.done(shop.delete("/product-groups/" + group).send());
    assertThat(shop.names()).containsExactly("Two");
    assertThat(groupNames()).isEmpty();
  }

  @Test
  void nothingToMoveIsFine() {
    Expect.done(order());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 40})
  void oneIdThatIsNotThereKeepsAllInTheirPlaces(int others) {
    List<String> moves = new ArrayList<>();
    for (Product product : shop.products(others, i -> "Some")) {
      moves.add(product(product.id().toString(), 1000 - moves.size()));
    }
    String gone = shop.productId("Gone");
    moves.add(product(gone, 2000));
    Expect.done(shop.delete("/products/" + gone).send());
    List<String> before = shop.names();
    String orders = orders();

    Expect.refused(order(moves.toArray(String[]::new)), 404);

    assertThat(shop.names()).isEqualTo(before);
    assertThat(orders()).isEqualTo(orders);
  }

  private String orders() {
    return Expect.each(Expect.done(shop.get("/products").send()), "order").toString();
  }

  @Test
  void anotherStoresProductKeepsAllInTheirPlaces() {
    String foreign = new Shop().productId("Foreign");
    String one = shop.productId("One");
    shop.productId("Two");

    Expect.refused(order(product(one, 50), product(foreign, 1)), 404);

    assertThat(shop.names()).containsExactly("One", "Two");
  }

  @Test
  void aGroupThatIsSentAsAProductIsNotFound() {
    String one = shop.productId("One");
    String group = shop.groupId("Group");
    shop.productId("Two");

    Expect.refused(order(product(one, 50), product(group, 1)), 404);
    Expect.refused(order(group(one, 50)), 404);

    assertThat(shop.names()).containsExactly("One", "Two");
  }

  @Test
  void anIdThatStandsTwiceIsInvalid() {
    String one = shop.productId("One");
    shop.productId("Two");

    Expect.invalid(order(product(one, 50), product(one, 60)), "[1].id");
    Expect.invalid(order(product(one, 50), product(one.toUpperCase(Locale.ROOT), 60)), "[1].id");

    assertThat(shop.names()).containsExactly("One", "Two");
  }

  @Test
  void everyBadEntryIsNamedAndNothingMoves() {
    String one = shop.productId("One");
    shop.productId("Two");

    Expect.invalid(
        order(
            product(one, 50),
            """
            {"id": 5, "isGroup": "yes", "order": 1.5}""",
            """
            {"id": "%s"}"""
                .formatted(shop.groupId("Group"))),
        "[1].id",
        "[1].isGroup",
        "[1].order",
        "[2].isGroup",
        "[2].order");

    assertThat(shop.names()).containsExactly("One", "Two");
  }

  @Test
  void oneCallMovesAtMostAThousand() {
    String[] moves = new String[1001];
    for (int i = 0; i < moves.length; i++) {
      moves[i] = product(UUID.randomUUID().toString(), i);
    }

    assertThat(Expect.invalid(order(moves))).contains("1000");
    Expect.refused(order(Arrays.copyOf(moves, 1000)), 404);
  }

  @Test
  void orderingIsForKeysThatMayUpdateTheStore() {
    String one = shop.productId("One");
    shop.productId("Two");
    String body = "[" + product(one, 50) + "]";
    Http request = Http.patch(shop.path("/ordering")).json(body);

    Http.Response refused = request.key(shop.store().keyWith("UpdateProducts")).send();
    assertThat(Expect.refused(refused, 403)).contains("UpdateStores");
    assertThat(shop.names()).containsExactly("One", "Two");

    Expect.done(
        Http.patch(shop.path("/ordering"))
            .json(body)
            .key(shop.store().keyWith("UpdateStores"))
            .send());
    assertThat(shop.names()).containsExactly("Two", "One");
  }

  @Test
  void theClassOfARouteAnswersAnEventByItself() {
    String one = shop.productId("One");
    shop.productId("Two");

    var answer =
        Direct.call(
            new SetOrdering(TestCloud.wiring()),
            Direct.event(
                Map.of("storeId", shop.store().id()), shop.key(), "[" + product(one, 50) + "]"));

    assertThat(answer.getStatusCode()).isEqualTo(200);
    assertThat(shop.names()).containsExactly("Two", "One");
  }
}
