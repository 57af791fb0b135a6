package dev.stall.table;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What deleted things leave behind: items that nothing points at any more. The transaction that
 * deletes a thing notes it; what was not removed right then is removed by {@link #sweep}.
 */
public final class Leftovers {

  private static final int BATCH = 250;

  /** How many batches of items a deletion removes itself before it leaves the rest to the sweep. */
  private static final int AT_ONCE = 2;

  /**
   * How many batches of members: for as long as a membership is not ended, the product still names
   * the group that is gone.
   */
  private static final int MEMBERS_AT_ONCE = 20;

  private final Table table;

  /** Leftovers in that table. */
  public Leftovers(Table table) {
    this.table = table;
  }

  /**
   * Removes what all deletions left behind, as long as there is time; returns how many are done.
   */
  public int sweep(BooleanSupplier enoughTime) {
    int swept = 0;
    for (Attributes leftover : table.all(Key.LEFTOVERS, Integer.MAX_VALUE)) {
      String deleted = leftover.text(Key.SORT);
      boolean onlyItems = deleted.endsWith(Key.CLEARED);
      Id id = Id.parse(deleted.replace(Key.CLEARED, "")).orElseThrow();
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

  private static BooleanSupplier times(int most) {
    AtomicInteger batches = new AtomicInteger();
    return () -> batches.incrementAndGet() < most;
  }

  private boolean removeItems(Id product, BooleanSupplier goOn) {
    boolean done = Items.list(table, product).clearAway(goOn);
    if (done) {
      table.purge(List.of(Key.clearedItems(product)));
    }
    return done;
  }

  private boolean remove(Id deleted, BooleanSupplier goOn) {
    boolean done = deleted.kind() == Kind.GROUP ? removeMembers(deleted, goOn) : true;
    if (deleted.kind() == Kind.PRODUCT) {
      String product = Key.product(deleted).partition();
      done &= clear(product, Key.VARIANT, Key.AFTER_VARIANTS, goOn);
    }
    for (String partition : partitions(deleted)) {
      done &= clear(() -> table.all(partition, BATCH), goOn);
    }
    if (done) {
      table.purge(List.of(Key.leftovers(deleted)));
    }
    return done;
  }

  private static List<String> partitions(Id deleted) {
    return deleted.kind() == Kind.GROUP
        ? List.of()
        : List.of(Key.itemList(deleted), Key.reviewList(deleted), Key.saleList(deleted));
  }

  private boolean removeMembers(Id group, BooleanSupplier goOn) {
    String partition = Key.group(group).partition();
    return clear(
        () -> {
          List<Attributes> items = table.all(partition, BATCH);
          List<ItemUpdate> departures = new ArrayList<>();
          for (Attributes item : items) {
            if (CountedList.isEntry(Key.of(item.map()))) {
              departures.add(departure(group, CountedList.sortKey(item)));
            }
          }
          for (int from = 0; from < departures.size(); from += Table.TRANSACTION_LIMIT) {
            int to = Math.min(departures.size(), from + Table.TRANSACTION_LIMIT);
            leave(departures.subList(from, to));
          }
          return items;
        },
        goOn);
  }

  private static ItemUpdate departure(Id group, String sortKey) {
    Key key = Key.memberships(group.store(), SortKey.number(sortKey));
    return Memberships.departure(key, group.number(), sortKey);
  }

  /** All leave at once; if one of them left before, each by itself. */
  private void leave(List<ItemUpdate> departures) {
    try {
      table.transact(departures.stream().map(table::write).toList());
    } catch (LostRace someLeft) {
      departures.forEach(this::leave);
    }
  }

  private void leave(ItemUpdate departure) {
    table.contend(
        () -> {
          try {
            return table.update(departure);
          } catch (LostRace.ConditionFailed left) {
            // The product was deleted, or left before: there is no membership to end.
            return Attributes.none();
          }
        });
  }

  /** Removes all items of a partition between two sort keys, as long as it may go on. */
  boolean clear(String partition, String from, String to, BooleanSupplier goOn) {
    return clear(() -> table.query(partition, from, to, BATCH), goOn);
  }

  private boolean clear(Supplier<List<Attributes>> batch, BooleanSupplier goOn) {
    do {
      List<Key> keys = new ArrayList<>();
      for (Attributes item : batch.get()) {
        keys.add(Key.of(item.map()));
      }
      table.purge(keys);
      if (keys.size() < BATCH) {
        return true;
      }
    } while (goOn.getAsBoolean());
    return false;
  }
}
