package dev.stall.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VisibilityTest {

  @ParameterizedTest
  @CsvSource({
    "PUBLIC, true, true",
    "HIDDEN, true, false",
    "PRIVATE, false, false",
    "ON_HOLD, true, true",
  })
  void aHiddenProductIsSeenByLinkOnlyAndAPrivateOneNever(
      Visibility visibility, boolean viewable, boolean listed) {
    assertThat(visibility.viewable()).isEqualTo(viewable);
    assertThat(visibility.listed()).isEqualTo(listed);
  }
}
