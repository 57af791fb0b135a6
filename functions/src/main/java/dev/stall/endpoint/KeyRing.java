package dev.stall.endpoint;

import dev.stall.access.ApiKey;
import dev.stall.access.KeyText;
import dev.stall.access.Platform;
import dev.stall.catalogue.Refusal;
import dev.stall.table.ApiKeys;
import dev.stall.table.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The keys that this process has seen to be good in the last minute: revoking one takes effect
 * within that time. Safe for use by several threads.
 */
public final class KeyRing {

  private static final Duration FRESH = Duration.ofSeconds(60);
  private static final int MOST = 1000;

  private final Table table;
  private final ApiKeys keys;
  private final Platform platform;
  private final Map<String, Seen> seen = new LinkedHashMap<>();

  private record Seen(ApiKey key, Instant at) {}

  /** Keys of a platform, kept in that table. */
  public KeyRing(Table table, Platform platform) {
    this.table = table;
    this.keys = new ApiKeys(table);
    this.platform = platform;
  }

  /**
   * Returns what a key opens.
   *
   * @throws Refusal.Unauthenticated when it is no valid key of the platform
   */
  public ApiKey open(String text) {
    if (!KeyText.wellFormed(text, platform)) {
      throw new Refusal.Unauthenticated("This is not an API key; check that it is complete.");
    }
    Instant now = table.now();
    String hash = KeyText.hash(text);
    return recent(hash, now)
        .or(() -> fetch(hash, now))
        .filter(key -> key.platform() == platform && key.validAt(now))
        .orElseThrow(
            () -> new Refusal.Unauthenticated("The API key is unknown, expired or revoked."));
  }

  private synchronized Optional<ApiKey> recent(String hash, Instant now) {
    return Optional.ofNullable(seen.get(hash))
        .filter(entry -> now.isBefore(entry.at().plus(FRESH)))
        .map(Seen::key);
  }

  private Optional<ApiKey> fetch(String hash, Instant now) {
    Optional<ApiKey> key = keys.find(hash);
    key.ifPresent(found -> remember(found, now));
    return key;
  }

  private synchronized void remember(ApiKey key, Instant now) {
    if (seen.size() >= MOST) {
      seen.remove(seen.keySet().iterator().next());
    }
    seen.remove(key.hash());
    seen.put(key.hash(), new Seen(key, now));
  }
}
