package dev.stall.store;

import dev.stall.catalogue.Kind;
import dev.stall.catalogue.Page;
import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.TrashFilter;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.item.MovesItem;
import dev.stall.item.SortKey;
import dev.stall.ranked.ListChange;
import dev.stall.ranked.ListEntry;
import dev.stall.ranked.ListIndex;
import dev.stall.ranked.RankedList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A store's list of its products or of its groups. A reader first finishes the moves that somebody
 * began, so that nobody sees half of them.
 */
final class StoreList {

  /** The attribute of the head with the number of things in the trash, which come first. */
  static final String TRASHED = "trashed";

  private final Storage storage;
  private final int store;
  private final PositionList positions;
  private final RankedList list;

  private StoreList(Storage storage, int store, Kind kind) {
    this.storage = storage;
    this.store = store;
    this.positions = new PositionList(storage, store, kind);
    this.list = positions.entries();
  }

  static StoreList products(Storage storage, int store) {
    return new StoreList(storage, store, Kind.PRODUCT);
  }

  static StoreList groups(Storage storage, int store) {
    return new StoreList(storage, store, Kind.GROUP);
  }

  /** Returns the index, in which no moves are under way: one call. */
  ListIndex index() {
    return settled(list::index);
  }

  /** Returns the index with what is needed to put something after all others: one call. */
  ListIndex indexForAppending() {
    return settled(list::indexWithLast);
  }

  private ListIndex settled(Supplier<ListIndex> read) {
    ListIndex index = read.get();
    while (index.head().has(MovesItem.MOVES)) {
      new MoveJournal(storage, store).finish();
      index = read.get();
    }
    return index;
  }

  ListChange change(ListIndex index) {
    return list.change(index);
  }

  /** Puts a thing of the next number in, which is taken with it. */
  ListChange insertNumbered(ListIndex index, String sortKey) {
    return positions.insertNumbered(index, sortKey);
  }

  void settle(ListIndex before, List<String> inserted) {
    list.settle(before, inserted);
  }

  /** Moves an entry together with the update of its thing. */
  void relocate(ListIndex index, String from, String to, ItemUpdate thing) {
    positions.relocate(index, from, to, thing);
  }

  /** Returns the numbers of what is on a page of things that are not in the trash. */
  Page<Integer> page(PageRequest page) {
    return page(TrashFilter.LIVE, page);
  }

  /** Returns the numbers of what is on a page of so many of the things. */
  Page<Integer> page(TrashFilter extent, PageRequest page) {
    ListIndex index = index();
    long trashed = index.head().numberOr(TRASHED, 0);
    long from = extent == TrashFilter.LIVE ? trashed : 0;
    long to = extent == TrashFilter.TRASHED ? trashed : index.total();
    int size = (int) Math.max(0, Math.min(page.size(), to - from - page.offset()));
    List<String> sortKeys = new ArrayList<>(list.range(index, from + page.offset(), size));
    // What was put into the trash after the index was read has moved everything behind it.
    sortKeys.removeIf(sortKey -> !within(extent, sortKey));
    return new Page<>(SortKey.numbers(sortKeys), to - from);
  }

  private static boolean within(TrashFilter extent, String sortKey) {
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
          entries.forEach(entry -> sortKeys.add(ListEntry.sortKey(entry)));
          sortKeys.removeIf(sortKey -> !SortKey.isLive(sortKey));
          taker.accept(SortKey.numbers(sortKeys));
        });
  }
}
