package dev.stall.store;

import dev.stall.catalogue.Kind;
import dev.stall.catalogue.Move;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.Key;
import dev.stall.dynamo.Value;
import dev.stall.dynamo.Write;
import dev.stall.item.MovesItem;
import dev.stall.item.PositionedItem;
import dev.stall.ranked.ListChange;
import dev.stall.ranked.ListIndex;
import dev.stall.ranked.RankedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** As many moves as one transaction makes, in a store's list of products or of groups. */
final class MoveBatch {

  /** The writes of a move: entry out, entry in, position, and a node of each that may change. */
  private static final int WRITES_PER_MOVE = 5;

  /** How many moves fit one transaction besides the heads of the two lists. */
  static final int MAX = (Write.MAX_IN_TRANSACTION - 2) / WRITES_PER_MOVE;

  private final Storage storage;
  private final RankedList products;
  private final RankedList groups;

  MoveBatch(Storage storage, int store) {
    this.storage = storage;
    this.products = new PositionList(storage, store, Kind.PRODUCT).entries();
    this.groups = new PositionList(storage, store, Kind.GROUP).entries();
  }

  /** Reads the things that are to be moved, by their keys. */
  static Map<Key, Attributes> items(Storage storage, List<Move> moves) {
    return storage
        .table()
        .getAll(moves.stream().map(move -> PositionedItem.key(move.id())).toList());
  }

  /**
   * Makes the moves, except of what is gone, in the trash, or there already.
   *
   * @param items the things to move as they were read just now
   * @param journal the journal that must still be open, if the moves are from one; otherwise none
   *     may be
   */
  void apply(List<Move> moves, Map<Key, Attributes> items, Optional<String> journal) {
    List<Part> parts = new ArrayList<>();
    part(products, Kind.PRODUCT, moves, items, journal).ifPresent(parts::add);
    part(groups, Kind.GROUP, moves, items, journal).ifPresent(parts::add);
    List<Write> writes = new ArrayList<>();
    parts.forEach(part -> writes.addAll(part.writes()));
    if (!writes.isEmpty()) {
      storage.table().transact(writes);
      parts.forEach(part -> part.list().settle(part.index(), part.inserted()));
    }
  }

  /** What the moves do to one of the lists. */
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
