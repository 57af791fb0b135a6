package dev.stall.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ObjectKeyTest {

  @Test
  void aKeyIsReadAsItIsWritten() {
    Id store = new Id(7, Kind.STORE, 0, 3);
    Id product = new Id(store.store(), Kind.PRODUCT, 7, 42);
    ObjectKey image = ObjectKey.image(store, product, "a.png");
    ObjectKey file = ObjectKey.file(store, product, new Id(store.store(), Kind.FILE, 7, 1));

    assertThat(image.toString()).isEqualTo(store + "/products/" + product + "/images/a.png");
    assertThat(ObjectKey.parse(image.toString())).contains(image);
    assertThat(ObjectKey.parse(file.toString())).contains(file);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "uploads/",
        "uploads/a/b/c",
        "a/products/b/images/c",
        "uploads/6f0e8c1e-7d4b-4f0a-9a57-0d6a3c1f2b9e/x",
        "something else"
      })
  void whatIsNoKeyOfStallsIsNone(String text) {
    assertThat(ObjectKey.parse(text)).isEmpty();
  }
}
