package dev.stall.sellsn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Direct;
import dev.stall.Http;
import dev.stall.Json;
import dev.stall.TestCloud;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ItemsTest {

  private final SellSnClient client = new SellSnClient();
  private final String product = client.productId("Keys");

  private Http.Response page(int number, int count) {
    return client.get("/products/%s/items/%d?count=%d".formatted(product, number, count)).send();
  }

  private Http.Response remove(List<String> items) {
    return client.items("DELETE", product, items);
  }

  /** Every page of a size, and the stock wherever it is shown, say that these are the items. */
  private void assertItems(List<String> expected, int count) {
    int pages = (expected.size() + count - 1) / count;
    List<String> found = new ArrayList<>();
    for (int number = 1; number <= pages; number++) {
      Http.Response response = page(number, count);
      found.addAll(Json.texts(SellSnClient.done(response)));
      assertThat(found).hasSize(Math.min(number * count, expected.size()));
      assertThat(response.json().get("pages").asInt()).isEqualTo(pages);
    }
    assertThat(found).isEqualTo(expected);
    Http.Response beyond = page(pages + 1, count);
    assertThat(SellSnClient.done(beyond)).isEmpty();
    assertThat(beyond.json().get("pages").asInt()).isEqualTo(pages);
    assertStock(expected.size());
  }

  private void assertStock(int expected) {
    assertThat(client.viewed(product).get("stock").asInt()).isEqualTo(expected);
    JsonNode reference = SellSnClient.done(client.get("/products").send()).get(0);
    assertThat(reference.get("stock").asInt()).isEqualTo(expected);
  }

  /** Items of one to some hundred characters, now and then much longer, some of them equal. */
  private static List<String> various(int count, Random random) {
    List<String> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int length = random.nextInt(50) == 0 ? random.nextInt(4000) : random.nextInt(200);
      items.add(random.nextInt(10) == 0 ? "twin" : i + "-" + "x".repeat(length));
    }
    return items;
  }

  @Test
  void aNewProductHasNoItems() {
    Http.Response response = client.get("/products/" + product + "/items/1").send();

    assertThat(SellSnClient.done(response).isArray()).isTrue();
    assertThat(response.data()).isEmpty();
    assertThat(response.json().get("pages").asInt()).isZero();
    assertStock(0);
  }

  @Test
  void itemsAreAppendedInTheOrderSentAndEqualOnesKept() {
    client.add(product, List.of("b", "a", "b"));
    client.add(product, List.of("a", "c"));

    assertItems(List.of("b", "a", "b", "a", "c"), 2);
  }

  @Test
  void removingTakesOutEveryEqualItem() {
    client.add(product, List.of("b", "a", "b", "c", "A", "ab"));
    client.add(product, List.of("b", "d"));

    SellSnClient.done(remove(List.of("b", "d", "never there")));

    assertItems(List.of("a", "c", "A", "ab"), 100);
  }

  @Test
  void removingEveryItemLeavesAnEmptyListThatMayGrowAgain() {
    client.add(product, List.of("a", "b"));

    SellSnClient.done(remove(List.of("b", "a")));
    assertItems(List.of(), 100);

    client.add(product, List.of("c", "a"));
    assertItems(List.of("c", "a"), 100);
  }

  @Test
  void nothingToAddAndNothingToRemoveChangeNothing() {
    client.add(product, List.of("a"));

    client.add(product, List.of());
    SellSnClient.done(remove(List.of()));

    assertItems(List.of("a"), 100);
  }

  @Test
  void clearingTakesOutAllItemsAndNewOnesComeFirstAgain() {
    client.add(product, various(400, new Random(1)));
    String path = "/products/" + product + "/items/clear";

    SellSnClient.done(client.delete(path).send());
    assertItems(List.of(), 100);
    SellSnClient.done(client.delete(path).send());

    client.add(product, List.of("new", "newer"));
    assertItems(List.of("new", "newer"), 1);
  }

  @Test
  void itemsAreKeptAsTheyWereSent() {
    List<String> items =
        List.of(
            "  padded  ",
            "user:pass\nline two\ttab",
            "\"quoted\" \\ 'single' <b>&amp;",
            "\u0645\u0631\u062d\u0628\u0627 \ud83d\udc69\u200d\ud83d\ude80",
            "0",
            "null");

    client.add(product, items);

    assertItems(items, 100);
  }

  @Test
  void anItemMayHave4096Characters() {
    List<String> maxLength =
        List.of("a".repeat(4096), "\u00e9".repeat(4096), "\ud83d\ude80".repeat(4096));
    client.add(product, maxLength);
    assertItems(maxLength, 2);

    SellSnClient.invalid(client.items("PUT", product, List.of("fine", "a".repeat(4097))), "items");
    assertItems(maxLength, 100);

    SellSnClient.done(remove(maxLength.subList(1, 2)));
    assertItems(List.of(maxLength.get(0), maxLength.get(2)), 100);
  }

  @Test
  void aThousandItemsAreAddedAtOnce() {
    List<String> thousand = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      thousand.add("KEY-" + UUID.randomUUID());
    }

    client.add(product, thousand);

    assertItems(thousand, 100);
  }

  @Test
  void moreThanOneCallCanTakeIsInvalidAndNothingIsAdded() {
    List<String> huge = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      huge.add("%04d".formatted(i) + "x".repeat(4092));
    }
    client.add(product, List.of("first"));

    SellSnClient.invalid(client.items("PUT", product, huge), "items");
    assertItems(List.of("first"), 100);

    client.add(product, huge.subList(0, 700));
    assertThat(Json.texts(SellSnClient.done(page(7, 100)))).isEqualTo(huge.subList(599, 699));
    assertStock(701);
  }

  @Test
  void pagesAreExactAtAnyDepthAlsoAfterItemsLeftTheMiddle() {
    Random random = new Random(42);
    List<String> expected = new ArrayList<>();
    for (int size : new int[] {1, 700, 3, 999, 250, 40, 1000, 7}) {
      List<String> more = various(size, random);
      client.add(product, more);
      expected.addAll(more);
    }
    assertItems(expected, 100);

    Set<String> unwanted = new HashSet<>(expected.subList(900, 1700));
    unwanted.remove("twin");
    SellSnClient.done(remove(List.copyOf(unwanted)));
    expected.removeAll(unwanted);
    assertItems(expected, 97);

    SellSnClient.done(remove(List.of("twin")));
    expected.removeAll(List.of("twin"));
    client.add(product, List.of("twin"));
    expected.add("twin");
    assertItems(expected, 100);
    for (int i = 0; i < 20; i++) {
      int number = 1 + random.nextInt(expected.size() / 7);
      assertThat(Json.texts(SellSnClient.done(page(number, 7))))
          .isEqualTo(expected.subList((number - 1) * 7, number * 7));
    }
  }

  @Test
  void itemsBelongToTheirProductAlone() {
    String other = client.productId("Other keys");
    client.add(product, List.of("a", "b"));
    client.add(other, List.of("a"));

    SellSnClient.done(remove(List.of("a")));

    Http.Response left = client.get("/products/" + other + "/items/1").send();
    assertThat(Json.texts(SellSnClient.done(left))).containsExactly("a");
    assertThat(client.viewed(other).get("stock").asInt()).isEqualTo(1);
    assertThat(Json.texts(SellSnClient.done(page(1, 100)))).containsExactly("b");
  }

  @Test
  void itemsOfAProductThatIsNotThereAreNotFound() {
    client.add(product, List.of("a"));
    SellSnClient.done(client.delete("/products/" + product).send());

    for (String id : List.of(product, "nonsense", client.groupId("A group"))) {
      SellSnClient.refused(client.get("/products/" + id + "/items/1").send(), 404);
      SellSnClient.refused(client.items("PUT", id, List.of("a")), 404);
      SellSnClient.refused(client.items("DELETE", id, List.of("a")), 404);
      SellSnClient.refused(client.delete("/products/" + id + "/items/clear").send(), 404);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"items\": null}", "{\"item\": [\"a\"]}"})
  void itemsThatAreMissingAreInvalid(String body) {
    client.add(product, List.of("a"));
    String path = "/products/" + product + "/items";

    SellSnClient.invalid(client.put(path).json(body).send(), "items");
    SellSnClient.invalid(client.delete(path).json(body).send(), "items");

    assertItems(List.of("a"), 100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "first", "1.0"})
  void aPageOfItemsThatIsNoneIsInvalid(String page) {
    SellSnClient.invalid(client.get("/products/" + product + "/items/" + page).send(), "page");
  }

  @Test
  void theClassOfARouteAnswersAnEventByItself() {
    var added =
        Direct.call(
            new AddItems(TestCloud.wiring()),
            Direct.event(
                Map.of("storeId", client.store().id(), "productId", product),
                client.key(),
                """
                {"items": ["a", "b"]}"""));

    assertThat(added.getStatusCode()).isEqualTo(200);
    assertItems(List.of("a", "b"), 100);
  }
}
