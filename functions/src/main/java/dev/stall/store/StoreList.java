package dev.stall.store;

import dev.stall.catalogue.Kind;
import dev.stall.catalogue.Page;
import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.TrashFilter;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.item.MovesItem;
import dev.stall.item.SortKey;
import dev.stall.ranked.LeafSplitting;
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

  /** The attribute of the head with the number of products in the trash, which come first. */
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

  /** Returns the list of a store's products. */
  static StoreList products(Storage storage, int store) {
    return new StoreList(storage, store, Kind.PRODUCT);
  }

  /** Returns the list of a store's groups. */
  static StoreList groups(Storage storage, int store) {
    return new StoreList(storage, store, Kind.GROUP);
  }

  /** Returns the index, in which no moves are under way: one call. */
  ListIndex index() {
    return settled(list::index);
  }

  /** Returns the index with the last sort key, after which a new entry can be put: one call. */
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

  /** Inserts the entry of the next number, which is taken with it. */
  ListChange insertNumbered(ListIndex index, String sortKey) {
    return positions.insertNumbered(index, sortKey);
  }

  /** Splits the leaves that insertions made too long. */
  void splitLeaves(ListIndex before, List<String> inserted) {
    new LeafSplitting(list).after(before, inserted);
  }

  /** Moves an entry together with an update of its product or group. */
  void relocate(ListIndex index, String from, String to, ItemUpdate update) {
    positions.relocate(index, from, to, update);
  }

  /** Returns the numbers of a page of entries that are not in the trash. */
  Page<Integer> page(PageRequest page) {
    return page(TrashFilter.LIVE, page);
  }

  /** Returns the numbers of a page of those entries that the filter includes. */
  Page<Integer> page(TrashFilter filter, PageRequest page) {
    ListIndex index = index();
    long trashed = index.head().numberOr(TRASHED, 0);
    long from = filter == TrashFilter.LIVE ? trashed : 0;
    long to = filter == TrashFilter.TRASHED ? trashed : index.total();
    int size = (int) Math.max(0, Math.min(page.size(), to - from - page.offset()));
    List<String> sortKeys = new ArrayList<>(list.range(index, from + page.offset(), size));
    // A product that was put into the trash after the index was read has moved all before it.
    sortKeys.removeIf(sortKey -> !filter.includes(!SortKey.isLive(sortKey)));
    return new Page<>(SortKey.numbers(sortKeys), to - from);
  }

  /** Passes the numbers of all entries that are not in the trash in order, a batch at a time. */
  void each(int batch, Consumer<List<Integer>> action) {
    index();
    list.each(
        batch,
        entries -> {
          List<String> sortKeys = new ArrayList<>();
          entries.forEach(entry -> sortKeys.add(ListEntry.sortKey(entry)));
          sortKeys.removeIf(sortKey -> !SortKey.isLive(sortKey));
          action.accept(SortKey.numbers(sortKeys));
        });
  }
}
