package dev.stall.endpoint;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Values that were fetched in the last minute, at most 1,000: the oldest goes first. Safe for use
 * by several threads.
 */
final class ExpiringCache<K, V> {

  private static final Duration FRESH = Duration.ofSeconds(60);
  private static final int MAX = 1000;

  private final Map<K, Fetched<V>> values = new LinkedHashMap<>();

  private record Fetched<V>(V value, Instant at) {}

  /** Returns a value as it was in the last minute, or as it is fetched now; nothing is not kept. */
  Optional<V> find(K key, Instant now, Function<K, Optional<V>> fetch) {
    Optional<V> kept = kept(key, now);
    if (kept.isPresent()) {
      return kept;
    }
    Optional<V> fetched = fetch.apply(key);
    fetched.ifPresent(value -> keep(key, value, now));
    return fetched;
  }

  private synchronized Optional<V> kept(K key, Instant now) {
    return Optional.ofNullable(values.get(key))
        .filter(fetched -> now.isBefore(fetched.at().plus(FRESH)))
        .map(Fetched::value);
  }

  private synchronized void keep(K key, V value, Instant now) {
    values.remove(key);
    if (values.size() >= MAX) {
      values.remove(values.keySet().iterator().next());
    }
    values.put(key, new Fetched<>(value, now));
  }
}
