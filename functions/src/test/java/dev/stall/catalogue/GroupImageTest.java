package dev.stall.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GroupImageTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/b.png",
        "HTTPS://a.example",
        "store/1/groups/b.png",
        "/b.png",
        "./b.png",
        "b.png?at=12:30",
        "a/b:c.png"
      })
  void anImageIsAtAnHttpsAddressOrAtAPathOfTheSellersOwn(String text) {
    assertThat(GroupImage.isPath(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://a.example/b.png",
        "javascript:alert(1)",
        "data:image/png;base64,AAAA",
        "https:b.png",
        "//a.example/b.png",
        "\\\\a.example\\b.png",
        "/\\a.example/b.png",
        " //a.example/b.png",
        "a\nb.png",
        "a\tb.png"
      })
  void nothingElseIsAPathThatABrowserMightFollow(String text) {
    assertThat(GroupImage.isPath(text)).isFalse();
  }
}
