package dev.stall.table;

import dev.stall.catalogue.Kind;
import dev.stall.table.Ordering.Move;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** As many moves as one transaction makes, in a store's list of products or of groups. */
final class MoveBatch {

  /**
   * How many moves fit one transaction, each with a node of its own to leave and one to enter: five
   * writes, besides the heads of the two lists.
   */
  static final int MOST = 19;

  private final Table table;
  private final StoreList products;
  private final StoreList groups;

  MoveBatch(Table table, int store) {
    this.table = table;
    this.products = StoreList.products(table, store);
    this.groups = StoreList.groups(table, store);
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
    List<TransactWriteItem> writes = new ArrayList<>();
    parts.forEach(part -> writes.addAll(part.writes()));
    if (!writes.isEmpty()) {
      table.transact(writes);
      parts.forEach(part -> part.list().settle(part.index(), part.inserted()));
    }
  }

  /** What the moves do to one of the lists. */
  private record Part(
      StoreList list, ListIndex index, List<String> inserted, List<TransactWriteItem> writes) {}

  private Optional<Part> part(
      StoreList list,
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
    ListIndex index = list.rawIndex();
    ListChange change = list.change(index);
    List<String> inserted = new ArrayList<>();
    List<TransactWriteItem> positions = new ArrayList<>();
    for (Move move : ofKind) {
      Attributes item = items.get(Ordering.key(move.id()));
      String to = sortKey(move, item, move.position());
      change.remove(sortKey(move, item, item.integer(ProductItem.POSITION))).insert(to);
      inserted.add(to);
      positions.add(table.write(position(move, item)));
    }
    journal.ifPresentOrElse(
        id -> change.head().require(MoveJournal.MOVES, Values.text(id)),
        () -> change.head().requireAbsent(MoveJournal.MOVES));
    List<TransactWriteItem> writes = change.writes();
    writes.addAll(positions);
    return Optional.of(new Part(list, index, inserted, writes));
  }

  private static boolean isElsewhere(Move move, Map<Key, Attributes> items) {
    return Optional.ofNullable(items.get(Ordering.key(move.id())))
        .filter(item -> !item.has(ProductItem.DELETED))
        .filter(item -> item.integer(ProductItem.POSITION) != move.position())
        .isPresent();
  }

  private static String sortKey(Move move, Attributes item, int position) {
    return SortKey.of(position, item.time(ProductItem.CREATED), move.id().number());
  }

  private static ItemUpdate position(Move move, Attributes item) {
    return new ItemUpdate(Ordering.key(move.id()))
        .require(ProductItem.ID, Products.id(move.id()))
        .requireAbsent(ProductItem.DELETED)
        .require(ProductItem.POSITION, Values.number(item.integer(ProductItem.POSITION)))
        .set(ProductItem.POSITION, Values.number(move.position()));
  }
}
