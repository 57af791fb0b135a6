package dev.stall.store;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.Table;
import dev.stall.item.CleanupItem;
import dev.stall.item.ItemChunk;
import dev.stall.item.ProductItem;
import dev.stall.item.ReviewItem;
import dev.stall.item.SaleItem;
import dev.stall.item.VariantItem;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * The items that deleted products and groups leave behind, which nothing points at any more. The
 * transaction that deletes a product or group notes it; items that were not removed right then are
 * removed by {@link #sweep}.
 */
public final class CleanupQueue {

  /** The batches of items that a deletion removes itself before it leaves the rest to the sweep. */
  private static final int BATCHES_AT_ONCE = 2;

  /** The batches of members: until a membership ends, its product names a group that is gone. */
  private static final int MEMBER_BATCHES_AT_ONCE = 20;

  private final Storage storage;
  private final Table table;
  private final MembershipCleanup memberships;

  /** Creates the cleanup queue of a storage. */
  public CleanupQueue(Storage storage) {
    this.storage = storage;
    this.table = storage.table();
    this.memberships = new MembershipCleanup(storage);
  }

  /**
   * Removes the items that deletions left behind, as long as there is enough time.
   *
   * @return how many deletions have none left
   */
  public int sweep(BooleanSupplier enoughTime) {
    int swept = 0;
    for (Attributes note : table.partition(CleanupItem.QUEUE).first(Integer.MAX_VALUE)) {
      boolean onlyItems = CleanupItem.isOfClearedItems(note);
      Id id = CleanupItem.id(note);
      if (!enoughTime.getAsBoolean()
          || !(onlyItems ? removeItems(id, enoughTime) : remove(id, enoughTime))) {
        return swept;
      }
      swept++;
    }
    return swept;
  }

  /** Removes the items that a deletion leaves behind, or the first of them when they are many. */
  void removeSome(Id deleted) {
    remove(deleted, times(deleted.kind() == Kind.GROUP ? MEMBER_BATCHES_AT_ONCE : BATCHES_AT_ONCE));
  }

  /** Removes the items of a product that were cleared, or the first of them when they are many. */
  void removeSomeItems(Id product) {
    removeItems(product, times(BATCHES_AT_ONCE));
  }

  private static BooleanSupplier times(int max) {
    AtomicInteger batches = new AtomicInteger();
    return () -> batches.incrementAndGet() < max;
  }

  private boolean removeItems(Id product, BooleanSupplier goOn) {
    boolean done = storage.list(ItemChunk.list(product), ItemChunk.LEAF_SIZE).clearAway(goOn);
    if (done) {
      table.delete(List.of(CleanupItem.clearedItems(product)));
    }
    return done;
  }

  private boolean remove(Id deleted, BooleanSupplier goOn) {
    boolean done =
        deleted.kind() == Kind.GROUP
            ? memberships.remove(deleted, goOn)
            : removeLists(deleted, goOn);
    if (done) {
      table.delete(List.of(CleanupItem.deleted(deleted)));
    }
    return done;
  }

  private boolean removeLists(Id product, BooleanSupplier goOn) {
    boolean done =
        table
            .partition(ProductItem.partition(product))
            .purge(VariantItem.PREFIX, VariantItem.AFTER, goOn);
    for (String list :
        List.of(ItemChunk.list(product), ReviewItem.list(product), SaleItem.list(product))) {
      done &= table.partition(list).purge(goOn);
    }
    return done;
  }
}
