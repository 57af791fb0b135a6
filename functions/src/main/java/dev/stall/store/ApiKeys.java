package dev.stall.store;

import dev.stall.access.ApiKey;
import dev.stall.catalogue.Problem;
import dev.stall.dynamo.Write;
import dev.stall.dynamo.WriteConflict;
import dev.stall.item.ApiKeyItem;
import java.util.List;
import java.util.Optional;

/** The API keys, of which only hashes are kept, and the stores that they open. */
public final class ApiKeys {

  private final Storage storage;

  /** Creates the API keys of a storage. */
  public ApiKeys(Storage storage) {
    this.storage = storage;
  }

  /** Stores a new key. */
  public void keep(ApiKey key) {
    Write write = Write.create(ApiKeyItem.key(key.hash()), ApiKeyItem.of(key, storage.now()));
    storage.table().transact(List.of(write));
  }

  /** Returns the key of a hash, if it exists. */
  public Optional<ApiKey> find(String hash) {
    return storage.table().get(ApiKeyItem.key(hash)).map(item -> ApiKeyItem.read(hash, item));
  }

  /**
   * Ends a key for good.
   *
   * @throws Problem.NotFound when none of that hash exists
   */
  public void revoke(String hash) {
    try {
      storage.table().transact(List.of(Write.delete(ApiKeyItem.key(hash))));
    } catch (WriteConflict gone) {
      throw new Problem.NotFound("key");
    }
  }
}
