package dev.stall.endpoint;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Refusal;
import dev.stall.catalogue.Store;
import dev.stall.table.Stores;
import dev.stall.table.Table;
import java.util.Optional;

/**
 * The stores that this process has read in the last minute: a change of one shows within that time.
 * Safe for use by several threads.
 */
public final class StoreRing {

  private final Table table;
  private final Stores stores;
  private final Recent<Id, Store> recent = new Recent<>();

  /** Stores in that table. */
  public StoreRing(Table table) {
    this.table = table;
    this.stores = new Stores(table);
  }

  /**
   * Returns the store as it was at most 60 seconds ago.
   *
   * @throws Refusal.NotFound when there is none of exactly that id
   */
  public Store get(Id store) {
    return recent
        .find(store, table.now(), unseen -> Optional.of(stores.get(unseen)))
        .orElseThrow(() -> new Refusal.NotFound("store"));
  }
}
