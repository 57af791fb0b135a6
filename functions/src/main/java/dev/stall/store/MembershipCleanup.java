package dev.stall.store;

import dev.stall.catalogue.Id;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.Partition;
import dev.stall.dynamo.Table;
import dev.stall.dynamo.Write;
import dev.stall.dynamo.WriteConflict;
import dev.stall.item.GroupItem;
import dev.stall.item.Memberships;
import dev.stall.item.SortKey;
import dev.stall.ranked.ListEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Removes the list of members of a deleted group and ends the memberships of its products. */
final class MembershipCleanup {

  private final Storage storage;
  private final Table table;

  MembershipCleanup(Storage storage) {
    this.storage = storage;
    this.table = storage.table();
  }

  /**
   * Removes the list in batches.
   *
   * @param goOn asked after each batch whether there is to be another one
   * @return whether nothing is left
   */
  boolean remove(Id group, BooleanSupplier goOn) {
    Partition partition = table.partition(GroupItem.key(group).partition());
    do {
      List<Attributes> items = partition.first(Partition.PURGE_BATCH);
      endMemberships(group, items);
      table.delete(items.stream().map(Attributes::key).toList());
      if (items.size() < Partition.PURGE_BATCH) {
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
    return Memberships.departure(
        Memberships.key(group.store(), SortKey.number(sortKey)), group.number(), sortKey);
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
