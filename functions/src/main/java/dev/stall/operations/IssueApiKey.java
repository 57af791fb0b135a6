package dev.stall.operations;

import dev.stall.access.ApiKey;
import dev.stall.access.KeyContract;
import dev.stall.access.KeyText;
import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.input.Fields;
import dev.stall.json.JsonWriter;
import dev.stall.store.ApiKeys;
import dev.stall.store.Storage;
import dev.stall.store.Stores;
import dev.stall.wiring.Wiring;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * {@code IssueApiKey}: makes a key of a store for one of the APIs, SellSN's unless said otherwise,
 * with all scopes unless said otherwise. One for SellApp may be bound to a contract. The key is in
 * the answer and nowhere else, ever.
 */
public final class IssueApiKey extends Operation {

  private final Storage storage;
  private final Stores stores;
  private final ApiKeys keys;

  /** The function as Lambda makes it. */
  public IssueApiKey() {
    this(Wiring.production());
  }

  IssueApiKey(Wiring wiring) {
    this.storage = wiring.storage();
    this.stores = wiring.stores();
    this.keys = wiring.apiKeys();
  }

  @Override
  Consumer<JsonWriter> run(Fields input) {
    ApiKeyForm form = ApiKeyForm.read(input, storage.now());
    Id store = stores.get(Inputs.store(input)).id();
    String text = KeyText.generate(form.platform(), storage.random());
    ApiKey key =
        new ApiKey(
            KeyText.hash(text),
            store,
            form.platform(),
            form.scopes(),
            form.expires(),
            form.label(),
            form.contract());
    keys.keep(key);
    return json -> write(json, key, text);
  }

  private static void write(JsonWriter json, ApiKey key, String text) {
    json.field("id", key.hash())
        .field("key", text)
        .field("store", key.store().toString())
        .field("api", key.platform().name())
        .field("scopes", key.scopes().stream().map(Scope::title).toList())
        .field("expires", key.expires().map(Instant::toString))
        .field("label", key.label())
        .field("contract", key.contract().map(KeyContract::title));
  }
}
