package dev.stall.table;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * What deleted things leave behind: items that nothing points at any more. The transaction that
 * deletes a thing notes it; what was not removed right then is removed by {@link #sweep}.
 */
public final class Leftovers {

  private static final String FIRST = " ";
  private static final String LAST = "\uffff";
  private static final int BATCH = 250;

  /** How many batches a deletion removes itself before it leaves the rest to the sweep. */
  private static final int AT_ONCE = 2;

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
    for (Attributes deletion : table.query(Key.LEFTOVERS, FIRST, LAST)) {
      Id deleted = Id.parse(deletion.text(Key.SORT)).orElseThrow();
      if (!enoughTime.getAsBoolean() || !remove(deleted, enoughTime)) {
        return swept;
      }
      swept++;
    }
    return swept;
  }

  /** Removes what a deletion leaves behind, or the beginning of it when it is a lot. */
  void removeSome(Id deleted) {
    int[] batches = {0};
    remove(deleted, () -> ++batches[0] <= AT_ONCE);
  }

  private boolean remove(Id deleted, BooleanSupplier goOn) {
    boolean done =
        deleted.kind() == Kind.GROUP
            ? removeMembers(deleted, goOn)
            : clear(Key.itemList(deleted), FIRST, LAST, goOn)
                && clear(Key.reviewList(deleted), FIRST, LAST, goOn)
                && clear(Key.saleList(deleted), FIRST, LAST, goOn);
    if (done) {
      table.purge(List.of(Key.leftovers(deleted)));
    }
    return done;
  }

  private boolean removeMembers(Id group, BooleanSupplier goOn) {
    String partition = Key.group(group).partition();
    while (goOn.getAsBoolean()) {
      List<Key> keys = new ArrayList<>();
      for (Attributes item : table.query(partition, FIRST, LAST, BATCH)) {
        Key key = Key.of(item.map());
        if (CountedList.isEntry(key)) {
          leave(group, CountedList.sortKey(item));
        }
        keys.add(key);
      }
      table.purge(keys);
      if (keys.size() < BATCH) {
        return true;
      }
    }
    return false;
  }

  private void leave(Id group, String sortKey) {
    Key key = Key.memberships(group.store(), SortKey.number(sortKey));
    ItemUpdate departure = Memberships.departure(key, group.number(), sortKey);
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

  /** Removes all items of a partition between two sort keys. */
  boolean clear(String partition, String from, String to, BooleanSupplier goOn) {
    while (goOn.getAsBoolean()) {
      List<Key> keys = new ArrayList<>();
      for (Attributes item : table.query(partition, from, to, BATCH)) {
        keys.add(Key.of(item.map()));
      }
      table.purge(keys);
      if (keys.size() < BATCH) {
        return true;
      }
    }
    return false;
  }
}
