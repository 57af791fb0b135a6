package dev.stall.store;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.Key;
import dev.stall.dynamo.Table;
import dev.stall.dynamo.Write;
import dev.stall.dynamo.WriteConflict;
import dev.stall.item.CleanupItem;
import dev.stall.item.GroupItem;
import dev.stall.item.ItemChunk;
import dev.stall.item.Memberships;
import dev.stall.item.ProductItem;
import dev.stall.item.ReviewItem;
import dev.stall.item.SaleItem;
import dev.stall.item.SortKey;
import dev.stall.item.VariantItem;
import dev.stall.ranked.ListEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * What deleted things leave behind: items that nothing points at any more. The transaction that
 * deletes a thing notes it; what was not removed right then is removed by {@link #sweep}.
 */
public final class CleanupQueue {

  /** How many batches of items a deletion removes itself before it leaves the rest to the sweep. */
  private static final int AT_ONCE = 2;

  /**
   * How many batches of members: for as long as a membership is not ended, the product still names
   * the group that is gone.
   */
  private static final int MEMBERS_AT_ONCE = 20;

  private final Storage storage;
  private final Table table;

  /** CleanupQueue in that table. */
  public CleanupQueue(Storage storage) {
    this.storage = storage;
    this.table = storage.table();
  }

  /**
   * Removes what all deletions left behind, as long as there is time; returns how many are done.
   */
  public int sweep(BooleanSupplier enoughTime) {
    int swept = 0;
    for (Attributes leftover : table.all(CleanupItem.QUEUE, Integer.MAX_VALUE)) {
      boolean onlyItems = CleanupItem.isOfClearedItems(leftover);
      Id id = CleanupItem.id(leftover);
      if (!enoughTime.getAsBoolean()
          || !(onlyItems ? removeItems(id, enoughTime) : remove(id, enoughTime))) {
        return swept;
      }
      swept++;
    }
    return swept;
  }

  /** Removes what a deletion leaves behind, or the beginning of it when it is a lot. */
  void removeSome(Id deleted) {
    remove(deleted, times(deleted.kind() == Kind.GROUP ? MEMBERS_AT_ONCE : AT_ONCE));
  }

  /** Removes what clearing a product's items leaves behind, or the beginning of it. */
  void removeSomeItems(Id product) {
    removeItems(product, times(AT_ONCE));
  }

  private static BooleanSupplier times(int max) {
    AtomicInteger batches = new AtomicInteger();
    return () -> batches.incrementAndGet() < max;
  }

  private boolean removeItems(Id product, BooleanSupplier goOn) {
    boolean done = storage.list(ItemChunk.list(product), ItemChunk.LEAF_SIZE).clearAway(goOn);
    if (done) {
      table.purge(List.of(CleanupItem.clearedItems(product)));
    }
    return done;
  }

  private boolean remove(Id deleted, BooleanSupplier goOn) {
    boolean done = deleted.kind() == Kind.GROUP ? removeMembers(deleted, goOn) : true;
    if (deleted.kind() == Kind.PRODUCT) {
      String product = ProductItem.key(deleted).partition();
      done &= table.purge(product, VariantItem.PREFIX, VariantItem.AFTER, goOn);
    }
    for (String partition : partitions(deleted)) {
      done &= table.purge(partition, goOn);
    }
    if (done) {
      table.purge(List.of(CleanupItem.deleted(deleted)));
    }
    return done;
  }

  private static List<String> partitions(Id deleted) {
    return deleted.kind() == Kind.GROUP
        ? List.of()
        : List.of(ItemChunk.list(deleted), ReviewItem.list(deleted), SaleItem.list(deleted));
  }

  private boolean removeMembers(Id group, BooleanSupplier goOn) {
    String partition = GroupItem.key(group).partition();
    do {
      List<Attributes> items = table.all(partition, Table.PURGE_BATCH);
      endMemberships(group, items);
      table.purge(items.stream().map(Attributes::key).toList());
      if (items.size() < Table.PURGE_BATCH) {
        return true;
      }
    } while (goOn.getAsBoolean());
    return false;
  }

  private void endMemberships(Id group, List<Attributes> items) {
    List<ItemUpdate> departures = new ArrayList<>();
    for (Attributes item : items) {
      if (ListEntry.isEntry(item)) {
        departures.add(departure(group, ListEntry.sortKey(item)));
      }
    }
    for (int from = 0; from < departures.size(); from += Write.MAX_IN_TRANSACTION) {
      int to = Math.min(departures.size(), from + Write.MAX_IN_TRANSACTION);
      leave(departures.subList(from, to));
    }
  }

  private static ItemUpdate departure(Id group, String sortKey) {
    Key key = Memberships.key(group.store(), SortKey.number(sortKey));
    return Memberships.departure(key, group.number(), sortKey);
  }

  /** All leave at once; if one of them left before, each by itself. */
  private void leave(List<ItemUpdate> departures) {
    try {
      table.transact(departures.stream().map(Write::update).toList());
    } catch (WriteConflict someLeft) {
      departures.forEach(this::leave);
    }
  }

  private void leave(ItemUpdate departure) {
    storage
        .retry()
        .run(
            () -> {
              try {
                return table.update(departure);
              } catch (WriteConflict.ConditionFailed left) {
                // The product was deleted, or left before: there is no membership to end.
                return Attributes.none();
              }
            });
  }
}
