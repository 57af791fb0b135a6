package dev.stall.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stall.TestCloud;
import dev.stall.TestStore;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import dev.stall.catalogue.Refusal;
import dev.stall.table.Table;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

final class StoreRingTest {

  private final TestStore store = TestStore.create();
  private final Id id = Id.parse(store.id()).orElseThrow();
  private Instant now = Instant.parse("2026-03-01T10:00:00Z");

  private final Table table =
      TestCloud.table(
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

  private final StoreRing ring = new StoreRing(table);

  @Test
  void aChangedStoreShowsWithinAMinute() {
    assertThat(ring.get(id).slug()).isEqualTo(store.slug());
    TestCloud.invoke(
        "UpdateStore", "{'store': '%s', 'slug': '%s-2'}".formatted(store.id(), store.slug()));

    now = now.plus(Duration.ofSeconds(59));
    assertThat(ring.get(id).slug()).isEqualTo(store.slug());
    now = now.plus(Duration.ofSeconds(1));
    assertThat(ring.get(id).slug()).isEqualTo(store.slug() + "-2");
  }

  @Test
  void aStoreThatIsNotThereIsNotFound() {
    assertThatExceptionOfType(Refusal.NotFound.class)
        .isThrownBy(() -> ring.get(new Id(id.store(), Kind.STORE, 0, 1)));
  }
}
