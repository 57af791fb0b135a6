package dev.stall.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stall.TestCloud;
import dev.stall.TestStore;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import dev.stall.catalogue.Problem;
import dev.stall.store.Storage;
import dev.stall.store.Stores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

final class StoreCacheTest {

  private final TestStore store = TestStore.create();
  private final Id id = Id.parse(store.id()).orElseThrow();
  private Instant now = Instant.parse("2026-03-01T10:00:00Z");

  private final Storage storage =
      TestCloud.storage(
          new Clock() {
            @Override
            public Instant instant() {
              return now;
            }

            @Override
            public ZoneOffset getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }
          });

  private final StoreCache cache = new StoreCache(storage.clock(), new Stores(storage));

  @Test
  void aChangedStoreShowsWithinAMinute() {
    assertThat(cache.get(id).slug()).isEqualTo(store.slug());
    TestCloud.invoke(
        "UpdateStore",
        """
        {"store": "%s", "slug": "%s-2"}"""
            .formatted(store.id(), store.slug()));

    now = now.plus(Duration.ofSeconds(59));
    assertThat(cache.get(id).slug()).isEqualTo(store.slug());
    now = now.plus(Duration.ofSeconds(1));
    assertThat(cache.get(id).slug()).isEqualTo(store.slug() + "-2");
  }

  @Test
  void aStoreThatIsNotThereIsNotFound() {
    assertThatExceptionOfType(Problem.NotFound.class)
        .isThrownBy(() -> cache.get(new Id(id.store(), Kind.STORE, 0, 1)));
  }
}
