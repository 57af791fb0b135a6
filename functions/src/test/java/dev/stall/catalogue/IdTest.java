package dev.stall.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IdTest {

  private static final long MAX_SECRET = (1L << Id.SECRET_BITS) - 1;
  private static final Id ID = new Id(7, Kind.PRODUCT, 42, 0x0123456789ABCDL);

  @ParameterizedTest
  @CsvSource({
    "1, 0, 0",
    "1, 1, 1",
    "1, 4095, 1",
    "1, 4096, 1",
    "15, 4097, 288230376151711743",
    "16, 16777216, 144115188075855872",
    "268435455, 2147483647, 288230376151711743",
    "268435455, 0, 0",
    "7, -1, 5",
  })
  void anIdIsReadBackFromItsSpelling(int store, int number, long secret) {
    for (Kind kind : Kind.values()) {
      Id id = new Id(store, kind, number, secret);

      assertThat(Id.parse(id.toString())).contains(id);
      assertThat(Id.of(id.uuid())).contains(id);
    }
  }

  @Test
  void anIdIsAUuidOfVersion8() {
    assertThat(ID.uuid().version()).isEqualTo(8);
    assertThat(ID.uuid().variant()).isEqualTo(2);
    assertThat(ID).hasToString(ID.uuid().toString());
  }

  @Test
  void anyRandomLongGivesASecretOf58Bits() {
    assertThat(new Id(7, Kind.GROUP, 1, -1).secret()).isEqualTo(MAX_SECRET);
    assertThat(new Id(7, Kind.GROUP, 1, Long.MIN_VALUE).secret()).isZero();
  }

  @Test
  void theSecretTellsTwoIdsOfTheSameNumberApart() {
    assertThat(new Id(7, Kind.PRODUCT, 42, 1)).isNotEqualTo(new Id(7, Kind.PRODUCT, 42, 2));
    assertThat(new Id(7, Kind.PRODUCT, 42, 1).uuid())
        .isNotEqualTo(new Id(7, Kind.PRODUCT, 42, 2).uuid());
  }

  @Test
  void upperCaseIsTheSameId() {
    assertThat(Id.parse(ID.toString().toUpperCase(Locale.ROOT))).contains(ID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00000000-0000-0000-0000-000000000000",
        "ffffffff-ffff-ffff-ffff-ffffffffffff",
        // Versions 1, 4 and 7, and version 8 with the variants that are not RFC 9562's.
        "c232ab00-9414-11ec-b3c8-9f6bdeced846",
        "b1a3ee62-933b-4537-b612-d5525a6d31a8",
        "017f22e2-79b0-7cc3-98c4-dc0c0c07398f",
        "00000007-0000-802a-0400-0000000000cd",
        "00000007-0000-802a-c400-0000000000cd",
        // A kind that there is not.
        "00000007-0000-802a-bc00-0000000000cd",
        "00000007-0000-802a-a000-0000000000cd",
      })
  void aUuidThatStallNeverGaveOutIsNoId(String text) {
    assertThat(Id.of(UUID.fromString(text))).isEmpty();
    assertThat(Id.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "42",
        "product",
        "0000000070000802a84010000000000cd",
        "{00000007-0000-802a-8401-2345678900}",
        "7-0-802a-8401-23456789ab",
        "00000007-0000-802a-8401-00000000000g",
        "00000007-0000-802a-8401-0000000000cd ",
        " 00000007-0000-802a-8401-000000000cd",
        "+0000007-0000-802a-8401-0000000000cd",
        "0000000７-0000-802a-8401-0000000000cd",
        "000000070-000-802a-8401-0000000000cd",
        "00000007-0000-802a-8401-0000000000cd0",
        "00000007_0000_802a_8401_0000000000cd",
        "00000007-0000-802a-8401-0000000000c\0",
      })
  void anythingButA36CharacterUuidIsNoId(String text) {
    assertThat(Id.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyBitFlippedIsAnotherIdOrNone(Kind kind) {
    Id id = new Id(7, kind, 42, 0x0123456789ABCDL);
    UUID uuid = id.uuid();
    for (int bit = 0; bit < Long.SIZE; bit++) {
      UUID max =
          new UUID(uuid.getMostSignificantBits() ^ (1L << bit), uuid.getLeastSignificantBits());
      UUID least =
          new UUID(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits() ^ (1L << bit));

      assertThat(Id.of(max)).isNotEqualTo(Id.of(uuid));
      assertThat(Id.of(least)).isNotEqualTo(Id.of(uuid));
    }
  }
}
