package dev.stall.table;

import dev.stall.catalogue.Extent;
import dev.stall.catalogue.Page;
import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * A store's list of its products or of its groups: numbered things at positions. Who reads it first
 * finishes the moves that somebody began, so that nobody sees half of them.
 */
final class StoreList {

  /** The attribute of the head with the number of things in the trash, which come first. */
  static final String TRASHED = "trashed";

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

  /** Moves an entry together with the update of its thing. */
  void relocate(ListIndex index, String from, String to, ItemUpdate thing) {
    if (from.equals(to)) {
      table.transact(List.of(table.write(thing)));
      return;
    }
    ListChange change = list.change(index).remove(from).insert(to);
    change.head().requireAbsent(MoveJournal.MOVES);
    List<TransactWriteItem> writes = change.writes();
    writes.add(table.write(thing));
    table.transact(writes);
    settle(index, List.of(to));
  }

  /** Returns the numbers of what is on a page of things that are not in the trash. */
  Page<Integer> page(PageRequest page) {
    return page(Extent.LIVE, page);
  }

  /** Returns the numbers of what is on a page of so many of the things. */
  Page<Integer> page(Extent extent, PageRequest page) {
    ListIndex index = index();
    long trashed = index.head().numberOr(TRASHED, 0);
    long from = extent == Extent.LIVE ? trashed : 0;
    long to = extent == Extent.TRASHED ? trashed : index.total();
    int size = (int) Math.max(0, Math.min(page.size(), to - from - page.offset()));
    List<String> sortKeys = new ArrayList<>(list.range(index, from + page.offset(), size));
    // What was put into the trash after the index was read has moved everything behind it.
    sortKeys.removeIf(sortKey -> !within(extent, sortKey));
    return new Page<>(SortKey.numbers(sortKeys), to - from);
  }

  private static boolean within(Extent extent, String sortKey) {
    return switch (extent) {
      case LIVE -> SortKey.isLive(sortKey);
      case ALL -> true;
      case TRASHED -> !SortKey.isLive(sortKey);
    };
  }

  /** Hands over the numbers of all things in order that are not in the trash, so many at a time. */
  void each(int batch, Consumer<List<Integer>> taker) {
    index();
    list.each(
        batch,
        entries -> {
          List<String> sortKeys = new ArrayList<>();
          entries.forEach(entry -> sortKeys.add(CountedList.sortKey(entry)));
          sortKeys.removeIf(sortKey -> !SortKey.isLive(sortKey));
          taker.accept(SortKey.numbers(sortKeys));
        });
  }

  /** Returns the number of the next thing to be made, from 1. */
  static int nextNumber(ListIndex index) {
    return index.head().integerOr(NEXT, 1);
  }

  /** Returns the position behind all others: 1 in an empty list. */
  static int positionAtEnd(ListIndex index) {
    int largest = index.last().filter(SortKey::isLive).map(SortKey::position).orElse(0);
    if (largest == Integer.MAX_VALUE) {
      throw new Refusal.Conflict("The last position is taken; give others a smaller one first.");
    }
    return largest + 1;
  }
}
