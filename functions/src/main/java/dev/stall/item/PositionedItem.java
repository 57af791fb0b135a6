package dev.stall.item;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import dev.stall.catalogue.Move;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.Key;
import dev.stall.dynamo.Value;

/** The item of a product or a group, both of which have a position in a list of their store. */
public final class PositionedItem {

  private PositionedItem() {}

  /** Returns the key of a product's or a group's item. */
  public static Key key(Id id) {
    return id.kind() == Kind.GROUP ? GroupItem.key(id) : ProductItem.key(id);
  }

  /** Returns whether it is the item of exactly that id, and not in the trash. */
  public static boolean isLive(Attributes item, Id id) {
    return item.text(ProductItem.ID).equals(id.toString()) && !item.has(ProductItem.DELETED);
  }

  /** Returns whether a move would change the item: a product in the trash stays there. */
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

  /** Returns the update that moves the item, on the condition that it has not moved since. */
  public static ItemUpdate moved(Attributes item, Move move) {
    return new ItemUpdate(key(move.id()))
        .require(ProductItem.ID, ProductItem.id(move.id()))
        .requireAbsent(ProductItem.DELETED)
        .require(ProductItem.POSITION, Value.number(item.integer(ProductItem.POSITION)))
        .set(ProductItem.POSITION, Value.number(move.position()));
  }
}
