package dev.stall.sellsn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Direct;
import dev.stall.Http;
import dev.stall.Json;
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

  private final SellSnClient client = new SellSnClient();

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
    return client.patch("/ordering").json("[" + String.join(",", moves) + "]").send();
  }

  private List<String> groupNames() {
    JsonNode page = SellSnClient.done(client.get("/product-groups/1?count=100").send());
    return Json.each(page, "name");
  }

  private List<String> pagedNames() {
    return Json.each(SellSnClient.done(client.get("/products/1?count=100").send()), "name");
  }

  @Test
  void productsMoveToTheirPositions() {
    String one = client.productId("One");
    String two = client.productId("Two");
    client.productId("Three");

    SellSnClient.done(order(product(one, 30), product(two, 20)));

    assertThat(client.names()).containsExactly("Three", "Two", "One");
    assertThat(pagedNames()).containsExactly("Three", "Two", "One");
    assertThat(client.seen(one).get("order").asInt()).isEqualTo(30);
    assertThat(client.viewed(two).get("order").asInt()).isEqualTo(20);
  }

  @Test
  void productsMaySwapTheirPositions() {
    String one = client.productId("One");
    String two = client.productId("Two");
    int first = client.seen(one).get("order").asInt();
    int second = client.seen(two).get("order").asInt();

    SellSnClient.done(order(product(one, second), product(two, first)));

    assertThat(client.names()).containsExactly("Two", "One");
  }

  @Test
  void groupsMoveAlongWithProductsInOneCall() {
    String product = client.productId("Product");
    client.productId("Other product");
    String group = client.groupId("Group");
    client.groupId("Other group");

    SellSnClient.done(order(group(group, 50), product(product, 60)));

    assertThat(groupNames()).containsExactly("Other group", "Group");
    assertThat(client.names()).containsExactly("Other product", "Product");
    JsonNode moved = SellSnClient.done(client.get("/product-groups/" + group).send());
    assertThat(moved.get("order").asInt()).isEqualTo(50);
  }

  @Test
  void positionsMayBeNegativeAndAsLargeAsAnyInt32() {
    String one = client.productId("One");
    String two = client.productId("Two");
    String three = client.productId("Three");
    client.productId("Four");

    SellSnClient.done(
        order(
            product(one, Integer.MAX_VALUE), product(two, -1), product(three, Integer.MIN_VALUE)));

    assertThat(client.names()).containsExactly("Three", "Two", "Four", "One");
    assertThat(client.seen(three).get("order").asInt()).isEqualTo(Integer.MIN_VALUE);
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
          products.create(
              client.store().number(), NewProduct.of(SellSnClient.details(name, "Some")));
      moves.add(product(made.id().toString(), 7));
      moves.add(
          group(
              groups.create(client.store().number(), SellSnClient.group(name)).id().toString(), 7));
    }

    SellSnClient.done(order(moves.toArray(String[]::new)));

    assertThat(client.names()).containsExactly("Newest", "Older", "Oldest");
    assertThat(pagedNames()).containsExactly("Newest", "Older", "Oldest");
    assertThat(groupNames()).containsExactly("Newest", "Older", "Oldest");
  }

  @Test
  void aWholeStoreIsOrderedInOneCall() {
    List<Product> products = client.products(150, i -> "Some");
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

    SellSnClient.done(order(moves.toArray(String[]::new)));

    assertThat(client.names()).containsExactly(expected);
    Http.Response second = client.get("/products/2?count=100").send();
    assertThat(Json.each(SellSnClient.done(second), "name"))
        .isEqualTo(List.of(expected).subList(100, 150));
  }

  @Test
  void whatWasMovedCanMoveAgainAndBeDeleted() {
    String one = client.productId("One");
    String group = client.groupId("Group");
    client.productId("Two");
    SellSnClient.done(order(product(one, 90), group(group, -4)));

    SellSnClient.done(order(product(one, 90)));
    SellSnClient.done(order(product(one, -90), group(group, 4)));
    assertThat(client.names()).containsExactly("One", "Two");

    SellSnClient.done(client.delete("/products/" + one).send());
    SellSnClient.done(client.delete("/product-groups/" + group).send());
    assertThat(client.names()).containsExactly("Two");
    assertThat(groupNames()).isEmpty();
  }

  @Test
  void nothingToMoveIsFine() {
    SellSnClient.done(order());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 40})
  void oneIdThatIsNotThereKeepsAllInTheirPlaces(int others) {
    List<String> moves = new ArrayList<>();
    for (Product product : client.products(others, i -> "Some")) {
      moves.add(product(product.id().toString(), 1000 - moves.size()));
    }
    String gone = client.productId("Gone");
    moves.add(product(gone, 2000));
    SellSnClient.done(client.delete("/products/" + gone).send());
    List<String> before = client.names();
    String orders = orders();

    SellSnClient.refused(order(moves.toArray(String[]::new)), 404);

    assertThat(client.names()).isEqualTo(before);
    assertThat(orders()).isEqualTo(orders);
  }

  private String orders() {
    return Json.each(SellSnClient.done(client.get("/products").send()), "order").toString();
  }

  @Test
  void anotherStoresProductKeepsAllInTheirPlaces() {
    String foreign = new SellSnClient().productId("Foreign");
    String one = client.productId("One");
    client.productId("Two");

    SellSnClient.refused(order(product(one, 50), product(foreign, 1)), 404);

    assertThat(client.names()).containsExactly("One", "Two");
  }

  @Test
  void aGroupThatIsSentAsAProductIsNotFound() {
    String one = client.productId("One");
    String group = client.groupId("Group");
    client.productId("Two");

    SellSnClient.refused(order(product(one, 50), product(group, 1)), 404);
    SellSnClient.refused(order(group(one, 50)), 404);

    assertThat(client.names()).containsExactly("One", "Two");
  }

  @Test
  void anIdThatStandsTwiceIsInvalid() {
    String one = client.productId("One");
    client.productId("Two");

    SellSnClient.invalid(order(product(one, 50), product(one, 60)), "[1].id");
    SellSnClient.invalid(
        order(product(one, 50), product(one.toUpperCase(Locale.ROOT), 60)), "[1].id");

    assertThat(client.names()).containsExactly("One", "Two");
  }

  @Test
  void everyBadEntryIsNamedAndNothingMoves() {
    String one = client.productId("One");
    client.productId("Two");

    SellSnClient.invalid(
        order(
            product(one, 50),
            """
            {"id": 5, "isGroup": "yes", "order": 1.5}""",
            """
            {"id": "%s"}"""
                .formatted(client.groupId("Group"))),
        "[1].id",
        "[1].isGroup",
        "[1].order",
        "[2].isGroup",
        "[2].order");

    assertThat(client.names()).containsExactly("One", "Two");
  }

  @Test
  void oneCallMovesAtMostAThousand() {
    String[] moves = new String[1001];
    for (int i = 0; i < moves.length; i++) {
      moves[i] = product(UUID.randomUUID().toString(), i);
    }

    assertThat(SellSnClient.invalid(order(moves))).contains("1000");
    SellSnClient.refused(order(Arrays.copyOf(moves, 1000)), 404);
  }

  @Test
  void orderingIsForKeysThatMayUpdateTheStore() {
    String one = client.productId("One");
    client.productId("Two");
    String body = "[" + product(one, 50) + "]";
    Http request = Http.patch(client.path("/ordering")).json(body);

    Http.Response refused = request.key(client.store().keyWith("UpdateProducts")).send();
    assertThat(SellSnClient.refused(refused, 403)).contains("UpdateStores");
    assertThat(client.names()).containsExactly("One", "Two");

    SellSnClient.done(
        Http.patch(client.path("/ordering"))
            .json(body)
            .key(client.store().keyWith("UpdateStores"))
            .send());
    assertThat(client.names()).containsExactly("Two", "One");
  }

  @Test
  void theClassOfARouteAnswersAnEventByItself() {
    String one = client.productId("One");
    client.productId("Two");

    var answer =
        Direct.call(
            new SetOrdering(TestCloud.wiring()),
            Direct.event(
                Map.of("storeId", client.store().id()),
                client.key(),
                "[" + product(one, 50) + "]"));

    assertThat(answer.getStatusCode()).isEqualTo(200);
    assertThat(client.names()).containsExactly("Two", "One");
  }
}
