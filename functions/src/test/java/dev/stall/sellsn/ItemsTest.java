package dev.stall.sellsn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Direct;
import dev.stall.Http;
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

  private final Shop shop = new Shop();
  private final String product = shop.productId("Keys");

  private Http.Response page(int number, int count) {
    return shop.get("/products/%s/items/%d?count=%d".formatted(product, number, count)).send();
  }

  private Http.Response remove(List<String> items) {
    return shop.items("DELETE", product, items);
  }

  /** Every page of a size, and the stock wherever it is shown, say that these are the items. */
  private void assertItems(List<String> expected, int count) {
    int pages = (expected.size() + count - 1) / count;
    List<String> found = new ArrayList<>();
    for (int number = 1; number <= pages; number++) {
      Http.Response response = page(number, count);
      found.addAll(Expect.texts(Expect.done(response)));
      assertThat(found).hasSize(Math.min(number * count, expected.size()));
      assertThat(response.json().get("pages").asInt()).isEqualTo(pages);
    }
    assertThat(found).isEqualTo(expected);
    Http.Response beyond = page(pages + 1, count);
    assertThat(Expect.done(beyond)).isEmpty();
    assertThat(beyond.json().get("pages").asInt()).isEqualTo(pages);
    assertStock(expected.size());
  }

  private void assertStock(int expected) {
    assertThat(shop.viewed(product).get("stock").asInt()).isEqualTo(expected);
    JsonNode reference = Expect.done(shop.get("/products").send()).get(0);
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
    Http.Response response = shop.get("/products/" + product + "/items/1").send();

    assertThat(Expect.done(response).isArray()).isTrue();
    assertThat(response.data()).isEmpty();
    assertThat(response.json().get("pages").asInt()).isZero();
    assertStock(0);
  }

  @Test
  void itemsAreAppendedInTheOrderSentAndEqualOnesKept() {
    shop.add(product, List.of("b", "a", "b"));
    shop.add(product, List.of("a", "c"));

    assertItems(List.of("b", "a", "b", "a", "c"), 2);
  }

  @Test
  void removingTakesOutEveryEqualItem() {
    shop.add(product, List.of("b", "a", "b", "c", "A", "ab"));
    shop.add(product, List.of("b", "d"));

    Expect.done(remove(List.of("b", "d", "never there")));

    assertItems(List.of("a", "c", "A", "ab"), 100);
  }

  @Test
  void removingEveryItemLeavesAnEmptyListThatMayGrowAgain() {
    shop.add(product, List.of("a", "b"));

    Expect.done(remove(List.of("b", "a")));
    assertItems(List.of(), 100);

    shop.add(product, List.of("c", "a"));
    assertItems(List.of("c", "a"), 100);
  }

  @Test
  void nothingToAddAndNothingToRemoveChangeNothing() {
    shop.add(product, List.of("a"));

    shop.add(product, List.of());
    Expect.done(remove(List.of()));

    assertItems(List.of("a"), 100);
  }

  @Test
  void clearingTakesOutAllItemsAndNewOnesComeFirstAgain() {
    shop.add(product, various(400, new Random(1)));
    String path = "/products/" + product + "/items/clear";

    Expect.done(shop.delete(path).send());
    assertItems(List.of(), 100);
    Expect.done(shop.delete(path).send());

    shop.add(product, List.of("new", "newer"));
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

    shop.add(product, items);

    assertItems(items, 100);
  }

  @Test
  void anItemMayHave4096Characters() {
    List<String> maxLength =
        List.of("a".repeat(4096), "\u00e9".repeat(4096), "\ud83d\ude80".repeat(4096));
    shop.add(product, maxLength);
    assertItems(maxLength, 2);

    Expect.invalid(shop.items("PUT", product, List.of("fine", "a".repeat(4097))), "items");
    assertItems(maxLength, 100);

    Expect.done(remove(maxLength.subList(1, 2)));
    assertItems(List.of(maxLength.get(0), maxLength.get(2)), 100);
  }

  @Test
  void aThousandItemsAreAddedAtOnce() {
    List<String> thousand = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      thousand.add("KEY-" + UUID.randomUUID());
    }

    shop.add(product, thousand);

    assertItems(thousand, 100);
  }

  @Test
  void moreThanOneCallCanTakeIsInvalidAndNothingIsAdded() {
    List<String> huge = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      huge.add("%04d".formatted(i) + "x".repeat(4092));
    }
    shop.add(product, List.of("first"));

    Expect.invalid(shop.items("PUT", product, huge), "items");
    assertItems(List.of("first"), 100);

    shop.add(product, huge.subList(0, 700));
    assertThat(Expect.texts(Expect.done(page(7, 100)))).isEqualTo(huge.subList(599, 699));
    assertStock(701);
  }

  @Test
  void pagesAreExactAtAnyDepthAlsoAfterItemsLeftTheMiddle() {
    Random random = new Random(42);
    List<String> expected = new ArrayList<>();
    for (int size : new int[] {1, 700, 3, 999, 250, 40, 1000, 7}) {
      List<String> more = various(size, random);
      shop.add(product, more);
      expected.addAll(more);
    }
    assertItems(expected, 100);

    Set<String> unwanted = new HashSet<>(expected.subList(900, 1700));
    unwanted.remove("twin");
    Expect.done(remove(List.copyOf(unwanted)));
    expected.removeAll(unwanted);
    assertItems(expected, 97);

    Expect.done(remove(List.of("twin")));
    expected.removeAll(List.of("twin"));
    shop.add(product, List.of("twin"));
    expected.add("twin");
    assertItems(expected, 100);
    for (int i = 0; i < 20; i++) {
      int number = 1 + random.nextInt(expected.size() / 7);
      assertThat(Expect.texts(Expect.done(page(number, 7))))
          .isEqualTo(expected.subList((number - 1) * 7, number * 7));
    }
  }

  @Test
  void itemsBelongToTheirProductAlone() {
    String other = shop.productId("Other keys");
    shop.add(product, List.of("a", "b"));
    shop.add(other, List.of("a"));

    Expect.done(remove(List.of("a")));

    Http.Response left = shop.get("/products/" + other + "/items/1").send();
    assertThat(Expect.texts(Expect.done(left))).containsExactly("a");
    assertThat(shop.viewed(other).get("stock").asInt()).isEqualTo(1);
    assertThat(Expect.texts(Expect.done(page(1, 100)))).containsExactly("b");
  }

  @Test
  void itemsOfAProductThatIsNotThereAreNotFound() {
    shop.add(product, List.of("a"));
    Expect.done(shop.delete("/products/" + product).send());

    for (String id : List.of(product, "nonsense", shop.groupId("A group"))) {
      Expect.refused(shop.get("/products/" + id + "/items/1").send(), 404);
      Expect.refused(shop.items("PUT", id, List.of("a")), 404);
      Expect.refused(shop.items("DELETE", id, List.of("a")), 404);
      Expect.refused(shop.delete("/products/" + id + "/items/clear").send(), 404);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"items\": null}", "{\"item\": [\"a\"]}"})
  void itemsThatAreMissingAreInvalid(String body) {
    shop.add(product, List.of("a"));
    String path = "/products/" + product + "/items";

    Expect.invalid(shop.put(path).json(body).send(), "items");
    Expect.invalid(shop.delete(path).json(body).send(), "items");

    assertItems(List.of("a"), 100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "first", "1.0"})
  void aPageOfItemsThatIsNoneIsInvalid(String page) {
    Expect.invalid(shop.get("/products/" + product + "/items/" + page).send(), "page");
  }

  @Test
  void theClassOfARouteAnswersAnEventByItself() {
    var added =
        Direct.call(
            new AddItems(TestCloud.wiring()),
            Direct.event(
                Map.of("storeId", shop.store().id(), "productId", product),
                shop.key(),
                """
                {"items": ["a", "b"]}"""));

    assertThat(added.getStatusCode()).isEqualTo(200);
    assertItems(List.of("a", "b"), 100);
  }
}
