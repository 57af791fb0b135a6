package dev.stall.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WebAddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"https://a.example", "HTTPS://a.example:8443/b?c=d#e", "https://[::1]/"})
  void anHttpsAddressNamesAHost(String text) {
    assertThat(WebAddress.isHttps(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http://a.example",
        "a.example",
        "//a.example",
        "https:a.example",
        "https:///a",
        "https://a b",
        "https://a.example/\n",
        "javascript:alert(1)"
      })
  void anythingElseIsNoHttpsAddress(String text) {
    assertThat(WebAddress.isHttps(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://a.example",
        "https://a.example/thanks?order=[order_id]",
        "HTTP://a.example",
        "https://x"
      })
  void anAddressOfABrowserMayHaveBracketsInIt(String text) {
    assertThat(WebAddress.isHttp(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a.example",
        "//a.example",
        "ftp://a.example",
        "https:a.example",
        "https://",
        "https:///a",
        "https://?a",
        "https://#a",
        "https://:80",
        "https://@a",
        "https://\\a",
        "https://a b",
        "https://a.example/\u00a0",
        "https://a.example/\n",
        "javascript:alert(1)"
      })
  void anythingElseIsNoAddressOfABrowser(String text) {
    assertThat(WebAddress.isHttp(text)).isFalse();
  }
}
