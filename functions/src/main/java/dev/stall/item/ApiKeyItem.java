package dev.stall.item;

import dev.stall.access.ApiKey;
import dev.stall.access.KeyContract;
import dev.stall.access.Platform;
import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.AttributesBuilder;
import dev.stall.dynamo.Key;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** The item of an API key: the store, API and scopes that it opens, under its hash. */
public final class ApiKeyItem {

  private static final String STORE = "store";
  private static final String PLATFORM = "platform";
  private static final String SCOPES = "scopes";
  private static final String LABEL = "label";
  private static final String CONTRACT = "contract";

  private ApiKeyItem() {}

  /** Returns the key of the item of the API key with that hash. */
  public static Key key(String hash) {
    return Key.head("key/" + hash);
  }

  /** Returns the attributes of an API key that is issued at a time. */
  public static Attributes of(ApiKey key, Instant now) {
    AttributesBuilder item =
        new AttributesBuilder()
            .with(STORE, key.store().toString())
            .with(PLATFORM, key.platform().name())
            .with(SCOPES, key.scopes().stream().map(Scope::name).toList())
            .with(LABEL, key.label())
            .with(CONTRACT, key.contract().map(KeyContract::name))
            .with("created", now);
    key.expires().ifPresent(time -> item.with(Attributes.EXPIRES, time.getEpochSecond()));
    return item.build();
  }

  /** Returns the API key that an item holds. */
  public static ApiKey read(String hash, Attributes item) {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (String scope : item.texts(SCOPES)) {
      scopes.add(Scope.valueOf(scope));
    }
    return new ApiKey(
        hash,
        Id.parse(item.text(STORE)).orElseThrow(),
        Platform.valueOf(item.text(PLATFORM)),
        scopes,
        item.optionalLong(Attributes.EXPIRES).map(Instant::ofEpochSecond),
        item.text(LABEL),
        item.optionalText(CONTRACT).map(KeyContract::valueOf));
  }
}
