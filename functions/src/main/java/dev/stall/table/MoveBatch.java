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

  /** How many moves fit one transaction: three writes each, and the two lists' indexes. */
  static final int MOST = 25;

  private final Table table;
  private final StoreList products;
  private final StoreList groups;

  MoveBatch(Table table, int store) {
    this.table = table;
    this.products = StoreList.products(table, store);
    this.groups = StoreList.groups(table, store);
  }

  /**
   * Makes the moves, except of what is gone or there already.
   *
   * @param items the things to move as they were read just now
   * @param journal the journal that must still be open, if the moves are from one
   */
  void apply(List<Move> moves, Map<Key, Attributes> items, Optional<String> journal) {
    List<TransactWriteItem> writes = new ArrayList<>();
    for (Kind kind : List.of(Kind.PRODUCT, Kind.GROUP)) {
      List<Move> ofKind = new ArrayList<>();
      for (Move move : moves) {
        if (move.id().kind() == kind && isElsewhere(move, items)) {
          ofKind.add(move);
        }
      }
      if (!ofKind.isEmpty()) {
        writes.addAll(writes(kind == Kind.GROUP ? groups : products, ofKind, items, journal));
      }
    }
    if (!writes.isEmpty()) {
      table.transact(writes);
    }
  }

  private List<TransactWriteItem> writes(
      StoreList list, List<Move> moves, Map<Key, Attributes> items, Optional<String> journal) {
    ListChange change = list.change(list.rawIndex());
    List<TransactWriteItem> positions = new ArrayList<>();
    for (Move move : moves) {
      Attributes item = items.get(Ordering.key(move.id()));
      change.remove(sortKey(move, item, item.integer(ProductItem.POSITION)));
      change.insert(sortKey(move, item, move.position()));
      positions.add(table.write(position(move, item)));
    }
    journal.ifPresent(id -> change.head().require(MoveJournal.MOVES, Values.text(id)));
    List<TransactWriteItem> writes = change.writes();
    writes.addAll(positions);
    return writes;
  }

  private static boolean isElsewhere(Move move, Map<Key, Attributes> items) {
    return Optional.ofNullable(items.get(Ordering.key(move.id())))
        .filter(item -> item.integer(ProductItem.POSITION) != move.position())
        .isPresent();
  }

  private static String sortKey(Move move, Attributes item, int position) {
    return SortKey.of(position, item.time(ProductItem.CREATED), move.id().number());
  }

  private static ItemUpdate position(Move move, Attributes item) {
    return new ItemUpdate(Ordering.key(move.id()))
        .require(ProductItem.ID, Products.id(move.id()))
        .require(ProductItem.POSITION, Values.number(item.integer(ProductItem.POSITION)))
        .set(ProductItem.POSITION, Values.number(move.position()));
  }
}
