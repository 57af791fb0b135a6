package dev.stall.table;

import dev.stall.access.ApiKey;
import dev.stall.access.Platform;
import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What each API key opens. Of the key itself there is only a hash. */
public final class ApiKeys {

  private static final String STORE = "store";
  private static final String PLATFORM = "platform";
  private static final String SCOPES = "scopes";
  private static final String LABEL = "label";

  private final Table table;

  /** Keys in that table. */
  public ApiKeys(Table table) {
    this.table = table;
  }

  /** Keeps a new key's grant. */
  public void keep(ApiKey key) {
    List<String> scopes = new ArrayList<>();
    for (Scope scope : key.scopes()) {
      scopes.add(scope.name());
    }
    Attributes grant =
        Attributes.none()
            .with(STORE, key.store().toString())
            .with(PLATFORM, key.platform().name())
            .with(SCOPES, scopes)
            .with(LABEL, key.label())
            .with("created", table.now());
    key.expires().ifPresent(time -> grant.with(Table.EXPIRES, time.getEpochSecond()));
    table.transact(List.of(table.creation(Key.apiKey(key.hash()), grant)));
  }

  /** Returns what the key of that hash opens, if there is one. */
  public Optional<ApiKey> find(String hash) {
    return table.get(Key.apiKey(hash)).map(grant -> read(hash, grant));
  }

  /**
   * Ends a key for good.
   *
   * @throws Refusal.NotFound when there is none of that hash
   */
  public void revoke(String hash) {
    try {
      table.transact(List.of(table.deletion(Key.apiKey(hash))));
    } catch (LostRace gone) {
      throw new Refusal.NotFound("key");
    }
  }

  private static ApiKey read(String hash, Attributes grant) {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (String scope : grant.texts(SCOPES)) {
      scopes.add(Scope.valueOf(scope));
    }
    return new ApiKey(
        hash,
        Id.parse(grant.text(STORE)).orElseThrow(),
        Platform.valueOf(grant.text(PLATFORM)),
        scopes,
        grant.has(Table.EXPIRES)
            ? Optional.of(Instant.ofEpochSecond(grant.number(Table.EXPIRES)))
            : Optional.empty(),
        grant.text(LABEL));
  }
}
