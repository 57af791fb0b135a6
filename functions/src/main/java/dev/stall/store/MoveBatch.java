package dev.stall.store;

import dev.stall.catalogue.Kind;
import dev.stall.catalogue.Move;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.Key;
import dev.stall.dynamo.Value;
import dev.stall.dynamo.Write;
import dev.stall.item.MovesItem;
import dev.stall.item.PositionedItem;
import dev.stall.ranked.LeafSplitting;
import dev.stall.ranked.ListChange;
import dev.stall.ranked.ListIndex;
import dev.stall.ranked.RankedList;
import dev.stall.ranked.WriteBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Moves in a store's lists of products and of groups that one transaction makes. */
final class MoveBatch {

  /** The write of a move besides those of the list: it changes the position of the item. */
  private static final int POSITION = 1;

  /** The number of moves that one transaction makes in two lists. */
  static final int MAX =
      WriteBudget.steps(
          WriteBudget.REMOVAL + WriteBudget.INSERTION + POSITION, 2 * WriteBudget.HEAD);

  private final Storage storage;
  private final RankedList products;
  private final RankedList groups;

  MoveBatch(Storage storage, int store) {
    this.storage = storage;
    this.products = new PositionList(storage, store, Kind.PRODUCT).entries();
    this.groups = new PositionList(storage, store, Kind.GROUP).entries();
  }

  /** Reads the items that are to be moved, by their keys. */
  static Map<Key, Attributes> items(Storage storage, List<Move> moves) {
    return storage
        .table()
        .getAll(moves.stream().map(move -> PositionedItem.key(move.id())).toList());
  }

  /**
   * Makes the moves, except of items that are gone, in the trash, or at the position already.
   *
   * @param items the items to move as they were read just now
   * @param journal the id of the moves under way that these are among; if there is none, no moves
   *     may be under way
   */
  void apply(List<Move> moves, Map<Key, Attributes> items, Optional<String> journal) {
    List<Part> parts = new ArrayList<>();
    part(products, Kind.PRODUCT, moves, items, journal).ifPresent(parts::add);
    part(groups, Kind.GROUP, moves, items, journal).ifPresent(parts::add);
    List<Write> writes = new ArrayList<>();
    parts.forEach(part -> writes.addAll(part.writes()));
    if (!writes.isEmpty()) {
      storage.table().transact(writes);
      parts.forEach(part -> new LeafSplitting(part.list()).after(part.index(), part.inserted()));
    }
  }

  /** The moves in one of the lists. */
  private record Part(
      RankedList list, ListIndex index, List<String> inserted, List<Write> writes) {}

  private Optional<Part> part(
      RankedList list,
      Kind kind,
      List<Move> moves,
      Map<Key, Attributes> items,
      Optional<String> journal) {
    List<Move> ofKind =
        moves.stream()
            .filter(move -> move.id().kind() == kind && isElsewhere(move, items))
            .toList();
    if (ofKind.isEmpty()) {
      return Optional.empty();
    }
    ListIndex index = list.index();
    ListChange change = list.change(index);
    List<String> inserted = new ArrayList<>();
    List<Write> positions = new ArrayList<>();
    for (Move move : ofKind) {
      Attributes item = items.get(PositionedItem.key(move.id()));
      String to = PositionedItem.sortKey(item, move.id(), move.position());
      change.remove(PositionedItem.sortKey(item, move.id())).insert(to);
      inserted.add(to);
      positions.add(Write.update(PositionedItem.moved(item, move)));
    }
    journal.ifPresentOrElse(
        id -> change.head().require(MovesItem.MOVES, Value.text(id)),
        () -> change.head().requireAbsent(MovesItem.MOVES));
    List<Write> writes = change.writes();
    writes.addAll(positions);
    return Optional.of(new Part(list, index, inserted, writes));
  }

  private static boolean isElsewhere(Move move, Map<Key, Attributes> items) {
    return Optional.ofNullable(items.get(PositionedItem.key(move.id())))
        .filter(item -> PositionedItem.isMoved(item, move))
        .isPresent();
  }
}
