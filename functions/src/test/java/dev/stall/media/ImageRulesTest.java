package dev.stall.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stall.Pictures;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import dev.stall.catalogue.Problem;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ImageRulesTest {

  private static final Id PRODUCT = new Id(3, Kind.PRODUCT, 41, 5);

  @ParameterizedTest
  @CsvSource({"1, 1", "640, 480", "255, 257", "1, 3000"})
  void everyTypeTellsItsSize(int width, int height) {
    assertThat(read(Pictures.png(width, height)))
        .contains(new ImageHeader(ImageType.PNG, width, height));
    assertThat(read(Pictures.jpeg(width, height)))
        .contains(new ImageHeader(ImageType.JPEG, width, height));
    assertThat(read(Pictures.gif(width, height)))
        .contains(new ImageHeader(ImageType.GIF, width, height));
    assertThat(read(lossless(width, height)))
        .contains(new ImageHeader(ImageType.WEBP, width, height));
    assertThat(read(extended(width, height)))
        .contains(new ImageHeader(ImageType.WEBP, width, height));
  }

  @Test
  void aLossyWebpTellsItsSize() {
    assertThat(read(Pictures.webp())).contains(new ImageHeader(ImageType.WEBP, 1, 1));
  }

  @Test
  void aJpegTellsItsSizeBehindALongPreview() {
    byte[] jpeg = Pictures.jpeg(33, 44);
    ByteBuffer withPreview = ByteBuffer.allocate(jpeg.length + 3 * 65_537);
    withPreview.put(jpeg, 0, 2);
    for (int i = 0; i < 3; i++) {
      withPreview.put((byte) 0xFF).put((byte) 0xE1).putShort((short) 0xFFFF).put(new byte[65_533]);
    }
    withPreview.put(jpeg, 2, jpeg.length - 2);

    assertThat(read(withPreview.array())).contains(new ImageHeader(ImageType.JPEG, 33, 44));
  }

  @Test
  void noBeginningOfAnImageBreaksTheReader() {
    for (byte[] image :
        new byte[][] {
          Pictures.png(9, 9), Pictures.jpeg(9, 9), Pictures.gif(9, 9), Pictures.webp()
        }) {
      for (int length = 0; length < image.length; length++) {
        Optional<ImageHeader> header = ImageReader.read(ByteBuffer.wrap(image, 0, length));

        assertThat(header.map(ImageHeader::width))
            .isIn(Optional.empty(), Optional.of(9), Optional.of(1));
      }
    }
  }

  @Test
  void noNoiseBreaksTheReader() {
    Random random = new Random(11);
    byte[][] images = {
      Pictures.png(9, 9), Pictures.jpeg(9, 9), Pictures.gif(9, 9), Pictures.webp()
    };
    for (int i = 0; i < 20_000; i++) {
      byte[] image = images[i % images.length].clone();
      for (int j = 0; j < 4; j++) {
        image[random.nextInt(image.length)] = (byte) random.nextInt();
      }
      assertThat(ImageReader.read(ByteBuffer.wrap(image))).isNotNull();
    }
  }

  @Test
  void whatStandsInTheMiddleOfABufferIsReadFromThere() {
    byte[] png = Pictures.png(5, 6);
    ByteBuffer buffer = ByteBuffer.allocate(png.length + 20);
    buffer.position(10).put(png);

    assertThat(ImageReader.read(buffer.slice(10, png.length)))
        .contains(new ImageHeader(ImageType.PNG, 5, 6));
  }

  @Test
  void fortyMillionPixelsAreTheMost() {
    assertThat(check(Pictures.pngThatClaims(8_000, 5_000), 100)).isEqualTo(ImageType.PNG);
    assertThatThrownBy(() -> check(Pictures.pngThatClaims(8_000, 5_001), 100))
        .isInstanceOf(Problem.Rejected.class)
        .hasMessageContaining("40 million");
    assertThatThrownBy(
            () -> check(Pictures.pngThatClaims(Integer.MAX_VALUE, Integer.MAX_VALUE), 100))
        .isInstanceOf(Problem.Rejected.class);
  }

  @Test
  void lessThanThirtyMegabytesAreTheMost() {
    assertThat(check(Pictures.png(1, 1), 29_999_999)).isEqualTo(ImageType.PNG);
    assertThatThrownBy(() -> check(Pictures.png(1, 1), 30_000_000))
        .isInstanceOf(Problem.Rejected.class)
        .hasMessageContaining("30 MB");
  }

  @ParameterizedTest
  @EnumSource
  void namesAreRandomAndEndAsWhatTheyAre(ImageType type) {
    Set<String> names = new HashSet<>();
    Random random = new Random(3);
    for (int i = 0; i < 1_000; i++) {
      names.add(type.name(PRODUCT, random));
    }

    assertThat(names).hasSize(1_000).allMatch(name -> name.matches("[a-z0-9]{40}\\.[a-z]+"));
    assertThat(ImageType.of(type.contentType())).contains(type);
  }

  private static Optional<ImageHeader> read(byte[] image) {
    return ImageReader.read(ByteBuffer.wrap(image));
  }

  private static ImageType check(byte[] image, long size) {
    return ImageRules.check(ByteBuffer.wrap(image), size);
  }

  private static byte[] lossless(int width, int height) {
    return bytes(riff("VP8L").put((byte) 0x2F).putInt((width - 1) | (height - 1) << 14).putInt(0));
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.position()];
    buffer.flip().get(bytes);
    return bytes;
  }

  private static byte[] extended(int width, int height) {
    ByteBuffer image = riff("VP8X").putInt(0);
    for (int size : new int[] {width - 1, height - 1}) {
      image.put((byte) size).put((byte) (size >> 8)).put((byte) (size >> 16));
    }
    return bytes(image);
  }

  private static ByteBuffer riff(String chunk) {
    return ByteBuffer.allocate(40)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("RIFF".getBytes(StandardCharsets.US_ASCII))
        .putInt(32)
        .put(("WEBP" + chunk).getBytes(StandardCharsets.US_ASCII))
        .putInt(20);
  }
}
