package dev.stall.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StoreTest {

  @ParameterizedTest
  @ValueSource(strings = {"a", "7", "my-store", "a--b", "2-go"})
  void aSlugIsMadeOfLowerCaseLettersDigitsAndHyphensWithin(String text) {
    assertThat(Store.isSlug(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "-a", "a-", "A", "a b", "a_b", "é", "a\n"})
  void anythingElseIsNoSlug(String text) {
    assertThat(Store.isSlug(text)).isFalse();
  }

  @Test
  void aSlugHasAtMostSixtyThreeCharacters() {
    assertThat(Store.isSlug("a".repeat(63))).isTrue();
    assertThat(Store.isSlug("a".repeat(64))).isFalse();
  }
}
