package dev.stall.store;

import dev.stall.catalogue.Kind;
import dev.stall.catalogue.Problem;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.Value;
import dev.stall.dynamo.Write;
import dev.stall.item.GroupItem;
import dev.stall.item.MovesItem;
import dev.stall.item.ProductItem;
import dev.stall.item.SortKey;
import dev.stall.ranked.LeafSplitting;
import dev.stall.ranked.ListChange;
import dev.stall.ranked.ListIndex;
import dev.stall.ranked.RankedList;
import java.util.List;

/**
 * A store's list of its products or of its groups in the order of their positions. Moves may be
 * under way in it; {@code StoreList} finishes them first.
 */
final class PositionList {

  private static final String NEXT = "next";

  private final Storage storage;
  private final RankedList list;

  PositionList(Storage storage, int store, Kind kind) {
    this.storage = storage;
    String partition = kind == Kind.GROUP ? GroupItem.list(store) : ProductItem.list(store);
    this.list = storage.list(partition, RankedList.LEAF_SIZE);
  }

  RankedList entries() {
    return list;
  }

  /** Inserts the entry of the next number, which is taken with it. */
  ListChange insertNumbered(ListIndex index, String sortKey) {
    ListChange change = list.change(index).insert(sortKey);
    int number = nextNumber(index);
    change.head().requireNumber(NEXT, index.head().optionalNumber(NEXT));
    change.head().set(NEXT, Value.number(number + 1L));
    return change;
  }

  /** Moves an entry together with an update of its product or group. */
  void relocate(ListIndex index, String from, String to, ItemUpdate update) {
    if (from.equals(to)) {
      storage.table().transact(List.of(Write.update(update)));
      return;
    }
    ListChange change = list.change(index).remove(from).insert(to);
    change.head().requireAbsent(MovesItem.MOVES);
    List<Write> writes = change.writes();
    writes.add(Write.update(update));
    storage.table().transact(writes);
    new LeafSplitting(list).after(index, List.of(to));
  }

  /** Returns the number of the next product or group to be created, from 1. */
  static int nextNumber(ListIndex index) {
    return index.head().integerOr(NEXT, 1);
  }

  /** Returns the position after all others: 1 in an empty list. */
  static int positionAtEnd(ListIndex index) {
    int max = index.last().filter(SortKey::isLive).map(SortKey::position).orElse(0);
    if (max == Integer.MAX_VALUE) {
      throw new Problem.Conflict(
          "The last position is taken; give the others smaller positions first.");
    }
    return max + 1;
  }
}
