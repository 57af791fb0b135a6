package dev.stall.store;

import dev.stall.access.ApiKey;
import dev.stall.catalogue.Problem;
import dev.stall.dynamo.Write;
import dev.stall.dynamo.WriteConflict;
import dev.stall.item.ApiKeyItem;
import java.util.List;
import java.util.Optional;

/** What each API key opens. Of the key itself there is only a hash. */
public final class ApiKeys {

  private final Storage storage;

  /** Keys in that table. */
  public ApiKeys(Storage storage) {
    this.storage = storage;
  }

  /** Keeps what a new key opens. */
  public void keep(ApiKey key) {
    Write write = Write.create(ApiKeyItem.key(key.hash()), ApiKeyItem.of(key, storage.now()));
    storage.table().transact(List.of(write));
  }

  /** Returns what the key of that hash opens, if there is one. */
  public Optional<ApiKey> find(String hash) {
    return storage.table().get(ApiKeyItem.key(hash)).map(item -> ApiKeyItem.read(hash, item));
  }

  /**
   * Ends a key for good.
   *
   * @throws Problem.NotFound when there is none of that hash
   */
  public void revoke(String hash) {
    try {
      storage.table().transact(List.of(Write.delete(ApiKeyItem.key(hash))));
    } catch (WriteConflict gone) {
      throw new Problem.NotFound("key");
    }
  }
}
