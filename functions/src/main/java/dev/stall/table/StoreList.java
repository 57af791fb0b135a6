package dev.stall.table;

import dev.stall.catalogue.Page;
import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A store's list of its products or of its groups: numbered things at positions. Who reads it first
 * finishes the moves that somebody began, so that nobody sees half of them.
 */
final class StoreList {

  private static final String NEXT = "next";

  private final Table table;
  private final int store;
  private final CountedList list;

  private StoreList(Table table, int store, String partition) {
    this.table = table;
    this.store = store;
    this.list = new CountedList(table, partition, CountedList.THIN);
  }

  static StoreList products(Table table, int store) {
    return new StoreList(table, store, Key.productList(store));
  }

  static StoreList groups(Table table, int store) {
    return new StoreList(table, store, Key.groupList(store));
  }

  /** Returns the index, in which no moves are under way: one call. */
  ListIndex index() {
    return settled(list::index);
  }

  /** Returns the index with what is needed to put something behind all others: one call. */
  ListIndex indexForAppending() {
    return settled(list::indexWithLast);
  }

  private ListIndex settled(Supplier<ListIndex> read) {
    ListIndex index = read.get();
    while (index.head().has(MoveJournal.MOVES)) {
      new MoveJournal(table, store).finish();
      index = read.get();
    }
    return index;
  }

  /** Returns the index as it is, moves under way or not. */
  ListIndex rawIndex() {
    return list.index();
  }

  ListChange change(ListIndex index) {
    return list.change(index);
  }

  /** Puts a thing of the next number in, which is taken with it. */
  ListChange insertNumbered(ListIndex index, String sortKey) {
    ListChange change = list.change(index).insert(sortKey);
    int number = nextNumber(index);
    change.head().requireNumber(NEXT, index.head().optionalNumber(NEXT));
    change.head().set(NEXT, Values.number(number + 1L));
    return change;
  }

  void settle(ListIndex before, List<String> inserted) {
    list.settle(before, inserted);
  }

  /** Returns the numbers of what is on a page. */
  Page<Integer> page(PageRequest page) {
    ListIndex index = index();
    return new Page<>(SortKey.numbers(list.page(index, page)), index.total());
  }

  /** Hands over the numbers of all things in order, so many at a time. */
  void each(int batch, Consumer<List<Integer>> taker) {
    index();
    list.each(
        batch,
        entries -> {
          List<String> sortKeys = new ArrayList<>();
          entries.forEach(entry -> sortKeys.add(CountedList.sortKey(entry)));
          taker.accept(SortKey.numbers(sortKeys));
        });
  }

  /** Returns the number of the next thing to be made, from 1. */
  static int nextNumber(ListIndex index) {
    return index.head().integerOr(NEXT, 1);
  }

  /** Returns the position behind all others: 1 in an empty list. */
  static int positionAtEnd(ListIndex index) {
    int largest = index.last().map(SortKey::position).orElse(0);
    if (largest == Integer.MAX_VALUE) {
      throw new Refusal.Conflict("The last position is taken; give others a smaller one first.");
    }
    return largest + 1;
  }
}
