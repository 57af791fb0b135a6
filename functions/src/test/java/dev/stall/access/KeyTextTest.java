package dev.stall.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class KeyTextTest {

  private static final RandomGenerator RANDOM = new SecureRandom();
  private static final String KEY = KeyText.generate(Platform.SELLSN, RANDOM);

  @ParameterizedTest
  @EnumSource(Platform.class)
  void aKeyIsItsPlatformsPrefixAnd49LettersAndDigits(Platform platform) {
    String key = KeyText.generate(platform, RANDOM);

    assertThat(key).matches(platform.prefix() + "[0-9A-Za-z]{49}");
    assertThat(KeyText.wellFormed(key, platform)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(value = Platform.class, names = "SELLSN", mode = EnumSource.Mode.EXCLUDE)
  void aKeyIsWellFormedForItsOwnPlatformOnly(Platform other) {
    assertThat(KeyText.wellFormed(KEY, other)).isFalse();
    assertThat(KeyText.wellFormed(other.prefix() + KEY.substring(8), other)).isFalse();
  }

  @Test
  void everySingleChangedCharacterIsNoticed() {
    String digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    for (int i = 0; i < KEY.length(); i++) {
      for (char other : (digits + "_- é").toCharArray()) {
        String changed = KEY.substring(0, i) + other + KEY.substring(i + 1);
        assertThat(KeyText.wellFormed(changed, Platform.SELLSN))
            .as(changed)
            .isEqualTo(changed.equals(KEY));
      }
    }
  }

  @Test
  void aKeyCutShortOrLengthenedIsNoticed() {
    for (int end = 0; end < KEY.length(); end++) {
      assertThat(KeyText.wellFormed(KEY.substring(0, end), Platform.SELLSN)).isFalse();
      assertThat(KeyText.wellFormed(KEY.substring(end + 1), Platform.SELLSN)).isFalse();
    }
    assertThat(KeyText.wellFormed(KEY + "0", Platform.SELLSN)).isFalse();
    assertThat(KeyText.wellFormed(KEY + KEY, Platform.SELLSN)).isFalse();
    assertThat(KeyText.wellFormed(" " + KEY, Platform.SELLSN)).isFalse();
  }

  @Test
  void aKeyInAnotherCaseIsNoticed() {
    assertThat(KeyText.wellFormed(KEY.toUpperCase(Locale.ROOT), Platform.SELLSN)).isFalse();
  }

  @Test
  void noTwoKeysAreTheSame() {
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      keys.add(KeyText.generate(Platform.SELLSN, RANDOM));
    }
    assertThat(keys).hasSize(1000);
  }

  @Test
  void theSmallestAndTheLargestSecretGiveKeysOfTheSameLength() {
    assertThat(KeyText.generate(Platform.SELLSN, filledWith(0))).hasSameSizeAs(KEY);
    assertThat(KeyText.generate(Platform.SELLSN, filledWith(-1))).hasSameSizeAs(KEY);
  }

  private static RandomGenerator filledWith(long bits) {
    return () -> bits;
  }

  @Test
  void aKeysHashIsItsSha256InHex() {
    assertThat(KeyText.hash("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}
