package dev.stall.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimestampsTest {

  @ParameterizedTest
  @CsvSource({
    "2025-05-21T13:52:12.674Z, 3, 2025-05-21T13:52:12.674Z",
    "2025-05-21T13:52:12.674999999Z, 3, 2025-05-21T13:52:12.674Z",
    "2025-05-21T13:52:12.674Z, 0, 2025-05-21T13:52:12Z",
    "2025-05-21T13:52:12.999999999Z, 0, 2025-05-21T13:52:12Z",
    "2025-05-21T13:52:12.674Z, 6, 2025-05-21T13:52:12.674000Z",
    "2025-05-21T13:52:12.000001Z, 6, 2025-05-21T13:52:12.000001Z",
    "2025-05-21T13:52:12.001Z, 3, 2025-05-21T13:52:12.001Z",
    "2024-02-29T00:00:00Z, 3, 2024-02-29T00:00:00.000Z",
    "1970-01-01T00:00:00Z, 3, 1970-01-01T00:00:00.000Z",
    "1969-12-31T23:59:59.999Z, 3, 1969-12-31T23:59:59.999Z",
    "0001-02-03T04:05:06.007Z, 9, 0001-02-03T04:05:06.007000000Z",
    "9999-12-31T23:59:59.999999Z, 3, 9999-12-31T23:59:59.999Z",
  })
  void aTimeIsWrittenInUtcWithJustThatManyDecimals(Instant time, int decimals, String written) {
    assertThat(Timestamps.utc(time, decimals)).isEqualTo(written);
  }
}
