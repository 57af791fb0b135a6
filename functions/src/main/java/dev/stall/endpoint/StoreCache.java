package dev.stall.endpoint;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Store;
import dev.stall.store.Stores;
import java.time.Clock;
import java.util.Optional;

/**
 * The stores that this process has read in the last minute: a change of one shows within that time.
 * Safe for use by several threads.
 */
public final class StoreCache {

  private final Clock clock;
  private final Stores stores;
  private final ExpiringCache<Id, Store> recent = new ExpiringCache<>();

  /** A cache of these stores. */
  public StoreCache(Clock clock, Stores stores) {
    this.clock = clock;
    this.stores = stores;
  }

  /**
   * Returns the store as it was at most 60 seconds ago.
   *
   * @throws Problem.NotFound when there is none of exactly that id
   */
  public Store get(Id store) {
    return recent
        .find(store, clock.instant(), unseen -> Optional.of(stores.get(unseen)))
        .orElseThrow(() -> new Problem.NotFound("store"));
  }
}
