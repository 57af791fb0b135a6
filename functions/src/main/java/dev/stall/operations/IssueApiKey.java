package dev.stall.operations;

import dev.stall.access.ApiKey;
import dev.stall.access.KeyContract;
import dev.stall.access.KeyText;
import dev.stall.access.Platform;
import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.input.Fields;
import dev.stall.json.JsonWriter;
import dev.stall.store.ApiKeys;
import dev.stall.store.Storage;
import dev.stall.store.Stores;
import dev.stall.wiring.Wiring;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * {@code IssueApiKey}: makes a key of a store for one of the APIs, SellSN's unless said otherwise,
 * with all scopes unless said otherwise. One for SellApp may be bound to a contract. The key is in
 * the answer and nowhere else, ever.
 */
public final class IssueApiKey extends Operation {

  private static final int MAX_LABEL_LENGTH = 100;

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
    Platform platform = platform(input);
    Set<Scope> scopes = scopes(input);
    Optional<Instant> expires = expires(input);
    String label = input.text("label", 0, MAX_LABEL_LENGTH).orElse("");
    Optional<KeyContract> contract = contract(input, platform);
    Id store = stores.get(Inputs.store(input)).id();
    String text = KeyText.generate(platform, storage.random());
    ApiKey key = new ApiKey(KeyText.hash(text), store, platform, scopes, expires, label, contract);
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

  private static Platform platform(Fields input) {
    String name = input.text("api", 1, MAX_LABEL_LENGTH).orElse(Platform.SELLSN.name());
    try {
      return Platform.valueOf(name);
    } catch (IllegalArgumentException unknown) {
      input.reject("api", "must be one of " + Arrays.toString(Platform.values()));
      return Platform.SELLSN;
    }
  }

  private static Set<Scope> scopes(Fields input) {
    if (input.value("scopes").isEmpty()) {
      return EnumSet.allOf(Scope.class);
    }
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (String title : input.texts("scopes", Scope.values().length, MAX_LABEL_LENGTH)) {
      Scope.titled(title)
          .ifPresentOrElse(
              scopes::add, () -> input.reject("scopes", "has an unknown scope: " + title));
    }
    if (scopes.isEmpty()) {
      input.reject("scopes", "must have at least one scope; leave it out for all");
    }
    return scopes;
  }

  private Optional<Instant> expires(Fields input) {
    Optional<String> text = input.text("expires", 1, MAX_LABEL_LENGTH);
    try {
      Optional<Instant> time =
          text.map(Instant::parse).map(at -> at.truncatedTo(ChronoUnit.SECONDS));
      if (time.isPresent() && !time.get().isAfter(storage.now())) {
        input.reject("expires", "must be in the future");
      }
      return time;
    } catch (DateTimeException malformed) {
      input.reject("expires", "must be a time such as 2030-01-31T00:00:00Z");
      return Optional.empty();
    }
  }

  private static Optional<KeyContract> contract(Fields input, Platform platform) {
    Optional<String> title = input.text("contract", 1, MAX_LABEL_LENGTH);
    Optional<KeyContract> contract = title.flatMap(KeyContract::titled);
    if (title.isPresent() && contract.isEmpty()) {
      input.reject("contract", "must be docs or sdk");
    }
    if (contract.isPresent() && platform != Platform.SELLAPP) {
      input.reject("contract", "is for keys of " + Platform.SELLAPP + " only");
    }
    return contract;
  }
}
