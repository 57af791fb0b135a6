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
import dev.stall.ranked.ListChange;
import dev.stall.ranked.ListIndex;
import dev.stall.ranked.RankedList;
import java.util.List;

/**
 * A store's products or its groups in the order of their positions, as the list is at the moment:
 * moves may be under way in it. {@link StoreList} is for readers.
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

  /** Puts a thing of the next number in, which is taken with it. */
  ListChange insertNumbered(ListIndex index, String sortKey) {
    ListChange change = list.change(index).insert(sortKey);
    int number = nextNumber(index);
    change.head().requireNumber(NEXT, index.head().optionalNumber(NEXT));
    change.head().set(NEXT, Value.number(number + 1L));
    return change;
  }

  /** Moves an entry together with the update of its thing. */
  void relocate(ListIndex index, String from, String to, ItemUpdate thing) {
    if (from.equals(to)) {
      storage.table().transact(List.of(Write.update(thing)));
      return;
    }
    ListChange change = list.change(index).remove(from).insert(to);
    change.head().requireAbsent(MovesItem.MOVES);
    List<Write> writes = change.writes();
    writes.add(Write.update(thing));
    storage.table().transact(writes);
    list.settle(index, List.of(to));
  }

  /** Returns the number of the next thing to be made, from 1. */
  static int nextNumber(ListIndex index) {
    return index.head().integerOr(NEXT, 1);
  }

  /** Returns the position after all others: 1 in an empty list. */
  static int positionAtEnd(ListIndex index) {
    int max = index.last().filter(SortKey::isLive).map(SortKey::position).orElse(0);
    if (max == Integer.MAX_VALUE) {
      throw new Problem.Conflict("The last position is taken; give others a smaller one first.");
    }
    return max + 1;
  }
}
