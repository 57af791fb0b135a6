package dev.stall.item;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import dev.stall.catalogue.Move;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.Key;
import dev.stall.dynamo.Value;

/** What the items of products and of groups have in common: a position in their store's list. */
public final class PositionedItem {

  private PositionedItem() {}

  /** Returns the key of a product's or a group's item. */
  public static Key key(Id id) {
    return id.kind() == Kind.GROUP ? GroupItem.key(id) : ProductItem.key(id);
  }

  /** Whether it is the item of exactly that id, and not in the trash. */
  public static boolean isLive(Attributes item, Id id) {
    return item.text(ProductItem.ID).equals(id.toString()) && !item.has(ProductItem.DELETED);
  }

  /** Whether a move would change where the item is: one in the trash stays there. */
  public static boolean isMoved(Attributes item, Move move) {
    return !item.has(ProductItem.DELETED) && item.integer(ProductItem.POSITION) != move.position();
  }

  /** Returns the sort key that the item has in its store's list. */
  public static String sortKey(Attributes item, Id id) {
    return sortKey(item, id, item.integer(ProductItem.POSITION));
  }

  /** Returns the sort key that the item has in its store's list at a position. */
  public static String sortKey(Attributes item, Id id, int position) {
    return SortKey.of(position, item.time(ProductItem.CREATED), id.number());
  }

  /** Returns the update that moves the item, if it still is where it was read. */
  public static ItemUpdate moved(Attributes item, Move move) {
    return new ItemUpdate(key(move.id()))
        .require(ProductItem.ID, ProductItem.id(move.id()))
        .requireAbsent(ProductItem.DELETED)
        .require(ProductItem.POSITION, Value.number(item.integer(ProductItem.POSITION)))
        .set(ProductItem.POSITION, Value.number(move.position()));
  }
}
