package dev.stall.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ExpiringCacheTest {

  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

  private final ExpiringCache<Integer, String> recent = new ExpiringCache<>();
  private int fetches;

  private String find(int key, int second) {
    return recent
        .find(
            key,
            START.plusSeconds(second),
            unseen -> {
              fetches++;
              return Optional.of(unseen + " at " + second);
            })
        .orElseThrow();
  }

  @Test
  void aValueIsFetchedOnceAMinute() {
    assertThat(find(1, 0)).isEqualTo("1 at 0");
    assertThat(find(1, 59)).isEqualTo("1 at 0");
    assertThat(find(1, 60)).isEqualTo("1 at 60");
    assertThat(find(1, 119)).isEqualTo("1 at 60");
    assertThat(fetches).isEqualTo(2);
  }

  @Test
  void nothingIsNotKept() {
    assertThat(recent.find(1, START, unseen -> Optional.empty())).isEmpty();
    assertThat(find(1, 0)).isEqualTo("1 at 0");
  }

  @Test
  void theOneFetchedFirstGoesWhenThereAreAThousand() {
    for (int key = 0; key < 1_000; key++) {
      find(key, 0);
    }
    find(1_000, 1);

    assertThat(find(1, 2)).isEqualTo("1 at 0");
    assertThat(find(0, 2)).isEqualTo("0 at 2");
  }
}
