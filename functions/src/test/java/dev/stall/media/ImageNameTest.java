package dev.stall.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ImageNameTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 35, 36, 100_000, Integer.MAX_VALUE})
  void aNameTellsWhichProductHasTheImage(int number) {
    String name = ImageType.PNG.name(new Id(3, Kind.PRODUCT, number, 5), new Random(7));

    assertThat(name).matches("[a-z0-9]{40}\\.png");
    assertThat(ImageName.product(name)).contains(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0000001",
        "0000000abcdefghijklmnopqrstuvwxyz0123456.png",
        "zzzzzzzabcdefghijklmnopqrstuvwxyz0123456.png",
        "000_001abcdefghijklmnopqrstuvwxyz0123456.png",
      })
  void anyOtherNameTellsNothing(String name) {
    assertThat(ImageName.product(name)).isEmpty();
  }
}
