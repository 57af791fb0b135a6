package dev.stall.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stall.TestCloud;
import dev.stall.TestStore;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Move;
import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.ProductChange;
import dev.stall.catalogue.Reference;
import dev.stall.catalogue.TrashFilter;
import dev.stall.store.Meter.Cost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each access may cost at most, weighed by the engine. {@code -Dbudget.products=1000,100000}
 * measures stores of other sizes; the figures are in {@code target/budgets.csv}.
 */
@Execution(ExecutionMode.CONCURRENT)
final class StorageBudgetTest {

  private static final int SIZE = 15;
  private static final int MOVES = 250;
  private static final int REMOVALS = 20;

  private final Meter meter = new Meter();

  /** What is only prepared is not weighed, which takes time. */
  private final Storage storage = TestCloud.storage();

  private final List<String> figures = new ArrayList<>();

  @AfterEach
  void keepFigures() throws IOException {
    Files.createDirectories(Path.of("target"));
    Files.write(
        Path.of("target", "budgets.csv"),
        figures,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  static IntStream storeSizes() {
    String sizes = System.getProperty("budget.products", "100,20000");
    return Arrays.stream(sizes.split(",", -1)).mapToInt(Integer::parseInt);
  }

  @ParameterizedTest
  @MethodSource("storeSizes")
  void noAccessCostsMoreThanItsBudgetInAStoreOfAnySize(int count) {
    int store = TestStore.create().number();
    List<Id> ids = Bulk.products(storage, store, count, 3300);
    shuffle(store, ids);

    reads(count, store, ids);
    writes(count, store, ids);
    changesByNumber(count, store);
    largeGroup(store, ids);
    items(count, ids.get(count / 2));
  }

  private void shuffle(int store, List<Id> ids) {
    Random random = new Random(ids.size());
    for (int done = 0; done < Math.min(MOVES, ids.size()); done += MoveBatch.MAX) {
      List<Move> moves = new ArrayList<>();
      for (int i = 0; i < MoveBatch.MAX; i++) {
        Id id = ids.get(random.nextInt(ids.size()));
        if (moves.stream().noneMatch(move -> move.id().equals(id))) {
          moves.add(new Move(id, random.nextInt(ids.size())));
        }
      }
      new Ordering(storage).move(store, moves);
    }
    for (int i = 0; i < REMOVALS; i++) {
      Id removed = ids.remove(random.nextInt(ids.size()));
      new ProductDeletion(storage).delete(removed);
      ids.add(new Products(storage).create(store, Bulk.product("Back again " + i, 3300)).id());
    }
  }

  private void reads(int count, int store, List<Id> ids) {
    int deepest = (count + SIZE - 1) / SIZE;
    Id middle = ids.get(count / 2);
    check(count, "one product", 1, 1, 0, weighed -> new Products(weighed).get(middle));
    for (int page : new int[] {1, Math.min(17, deepest), (deepest + 1) / 2, deepest}) {
      check(
          count,
          "page " + page + " of products",
          3,
          28,
          0,
          weighed -> new ProductList(weighed).page(store, new PageRequest(page, SIZE)));
      check(
          count,
          "page " + page + " of products with their groups",
          3,
          28 + SIZE,
          0,
          weighed -> new GroupedProducts(weighed).page(store, new PageRequest(page, SIZE)));
    }
  }

  private void writes(int count, int store, List<Id> ids) {
    check(
        count,
        "create a product",
        2,
        10,
        10,
        weighed -> new Products(weighed).create(store, Bulk.product("New", 300)));
    Product small = new Products(storage).create(store, Bulk.product("Small", 300));
    check(
        count,
        "change a product",
        1,
        0,
        3,
        weighed -> new ProductRevision(weighed).update(small.id(), Bulk.details("Changed", 1000)));
    Id group = new Groups(storage).create(store, Bulk.group("Group")).id();
    for (Id id : ids.subList(0, Math.min(60, ids.size()))) {
      new Members(storage).add(group, id, 500);
    }
    check(
        count,
        "read what a key opens",
        1,
        1,
        0,
        weighed -> new ApiKeys(weighed).find("0".repeat(64)));
    check(
        count,
        "put a product into a group",
        2,
        10,
        8,
        weighed -> new Members(weighed).add(group, small.id(), 500));
    check(
        count,
        "take a product out of a group",
        2,
        10,
        8,
        weighed -> new Members(weighed).remove(group, small.id()));
  }

  private void changesByNumber(int count, int store) {
    Product small = new Products(storage).create(store, Bulk.product("Numbered", 800));
    Reference number = Reference.numbered(store, small.id().number());
    check(
        count,
        "change a product by its number",
        1,
        0,
        3,
        weighed ->
            new ProductRevision(weighed).change(number, List.of(new ProductChange.Name("Other"))));
    check(
        count,
        "put a product into the trash",
        6,
        10,
        16,
        weighed -> new ProductDeletion(weighed).trash(number, Optional.empty()));
  }

  private void largeGroup(int store, List<Id> ids) {
    int count = Math.min(5000, ids.size() / SIZE * SIZE);
    List<Id> some = new ArrayList<>(ids);
    Collections.shuffle(some, new Random(count));
    Reference group = Reference.to(new Groups(storage).create(store, Bulk.group("Large")).id());
    List<Reference> members = some.subList(0, count).stream().map(Reference::to).toList();
    for (int from = 0; from < count; from += Members.MAX_AT_ONCE) {
      int to = Math.min(count, from + Members.MAX_AT_ONCE);
      new Members(storage).attach(group, members.subList(from, to));
    }
    int deepest = (count + SIZE - 1) / SIZE;
    for (int page : new int[] {1, 17, deepest / 2, deepest}) {
      check(
          count,
          "page " + page + " of a large group",
          3,
          28,
          0,
          weighed -> new MemberList(weighed).page(group, new PageRequest(page, SIZE)));
    }
    for (int page : new int[] {1, deepest / 2, deepest}) {
      check(
          count,
          "page " + page + " of a large group with all groups of its products",
          3,
          28 + SIZE,
          0,
          weighed -> new GroupedProducts(weighed).page(group, new PageRequest(page, SIZE)));
    }
    Reference member = members.get(count / 2);
    check(
        count,
        "one product of a large group",
        1,
        4,
        0,
        weighed -> new MemberList(weighed).get(group, member));
  }

  @Test
  void noPageCostsMoreThanItsBudgetHoweverMuchIsInTheTrash() {
    int store = TestStore.create().number();
    List<Id> ids = Bulk.products(storage, store, 600, 3300);
    for (Id id : ids.subList(150, 450)) {
      new ProductDeletion(storage).trash(Reference.to(id), Optional.empty());
    }
    pagesWithTrash(store, TrashFilter.LIVE, 300);
    pagesWithTrash(store, TrashFilter.ALL, 600);
    pagesWithTrash(store, TrashFilter.TRASHED, 300);
  }

  private void pagesWithTrash(int store, TrashFilter extent, int total) {
    int deepest = total / SIZE;
    assertThat(new ProductList(storage).page(store, extent, new PageRequest(1, SIZE)).total())
        .isEqualTo(total);
    for (int page : new int[] {1, deepest / 2, deepest / 2 + 1, deepest, deepest + 1}) {
      check(
          total,
          "page " + page + " of " + extent + " with 300 in the trash",
          3,
          28,
          0,
          weighed -> new ProductList(weighed).page(store, extent, new PageRequest(page, SIZE)));
    }
  }

  private void items(int count, Id product) {
    List<String> thousand = IntStream.range(0, 1000).mapToObj(i -> "%064d".formatted(i)).toList();
    for (int i = 0; i < 20; i++) {
      new Items(storage).add(product, thousand);
    }
    check(
        count,
        "append 1,000 items to 20,000",
        3,
        20,
        200,
        weighed -> new Items(weighed).add(product, thousand));
    for (int page : new int[] {1, 700, 1400}) {
      check(
          count,
          "page " + page + " of 21,000 items",
          2,
          20,
          0,
          weighed -> new Items(weighed).page(product, new PageRequest(page, SIZE)));
    }
  }

  private void check(
      int count,
      String access,
      int roundTrips,
      double readUnits,
      double writeUnits,
      Consumer<Storage> work) {
    Cost cost = meter.of(work);
    figures.add(
        "%d,%s,%d,%.1f,%.1f"
            .formatted(count, access, cost.roundTrips(), cost.readUnits(), cost.writeUnits()));
    assertThat(cost.roundTrips()).as(access + " of " + count).isLessThanOrEqualTo(roundTrips);
    assertThat(cost.readUnits()).as(access + " of " + count).isLessThanOrEqualTo(readUnits);
    assertThat(cost.writeUnits()).as(access + " of " + count).isLessThanOrEqualTo(writeUnits);
  }
}
