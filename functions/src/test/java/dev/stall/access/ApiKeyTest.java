package dev.stall.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ApiKeyTest {

  private static final Instant END = Instant.parse("2030-01-31T00:00:00Z");

  @Test
  void aKeyOpensUntilTheSecondInWhichItExpires() {
    ApiKey key = key(Optional.of(END));

    assertThat(key.validAt(END.minusNanos(1))).isTrue();
    assertThat(key.validAt(END)).isFalse();
    assertThat(key.validAt(END.plusSeconds(1))).isFalse();
  }

  @Test
  void aKeyWithoutExpiryOpensForEver() {
    assertThat(key(Optional.empty()).validAt(Instant.MAX)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Scope.class)
  void aScopeIsFoundByItsTitle(Scope scope) {
    assertThat(Scope.titled(scope.title())).contains(scope);
    assertThat(Scope.titled(scope.name())).isEmpty();
    assertThat(Scope.titled(scope.title() + " ")).isEmpty();
  }

  private static ApiKey key(Optional<Instant> expires) {
    return new ApiKey(
        "hash", new Id(1, Kind.STORE, 0, 1), Platform.SELLSN, Set.of(), expires, "label");
  }
}
