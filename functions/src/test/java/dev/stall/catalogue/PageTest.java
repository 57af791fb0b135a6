package dev.stall.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PageTest {

  @ParameterizedTest
  @CsvSource({
    "0, 15, 0",
    "1, 15, 1",
    "14, 15, 1",
    "15, 15, 1",
    "16, 15, 2",
    "30, 15, 2",
    "100, 1, 100",
    "4294967296, 100, 42949673",
  })
  void aListHasAsManyPagesAsItsEntriesFill(long total, int size, long pages) {
    assertThat(new Page<>(List.of(), total).pages(size)).isEqualTo(pages);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 15, 0",
    "2, 15, 15",
    "3, 100, 200",
    "2147483647, 100, 214748364600",
  })
  void aPageComesAfterThoseBeforeIt(int number, int size, long offset) {
    assertThat(new PageRequest(number, size).offset()).isEqualTo(offset);
  }
}
