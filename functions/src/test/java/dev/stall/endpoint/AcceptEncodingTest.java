package dev.stall.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AcceptEncodingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gzip",
        "GZIP",
        "gzip, deflate, br",
        "deflate,gzip",
        "br;q=1.0, gzip;q=0.8",
        "gzip; q=0.001",
        "gzip ; q=1",
        "deflate;q=0, gzip",
        "*",
        "br, *;q=0.1",
        "identity;q=0, *;q=0.5",
      })
  void gzipIsTakenWhereItIsNamedOrAnythingIs(String header) {
    assertThat(AcceptEncoding.gzip(header)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ",",
        ";",
        "identity",
        "deflate, br",
        "gzip;q=0",
        "gzip; q=0.0",
        "gzip;q=0.000",
        "gzip ; q=0",
        "*;q=0",
        "gzipped",
        "not-gzip",
        "br;gzip",
        // What is named counts, whatever the asterisk says (RFC 9110, section 12.5.3).
        "gzip;q=0, *",
        "*, gzip;q=0",
      })
  void gzipIsNotTakenWhereItIsNotNamedOrRefused(String header) {
    assertThat(AcceptEncoding.gzip(header)).isFalse();
  }
}
