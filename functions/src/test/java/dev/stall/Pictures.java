package dev.stall;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Images that any viewer shows, and some that only claim to be. */
public final class Pictures {

  private static final int SEED = 7_919;
  private static final int PNG_HEADER_LENGTH = 13;
  private static final int PNG_HEADER_AT = 12;
  private static final int PNG_WIDTH_AT = 16;
  private static final String WEBP = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";

  private Pictures() {}

  /** A PNG of that size; each size looks different. */
  public static byte[] png(int width, int height) {
    return drawn("png", width, height);
  }

  /** A JPEG of that size. */
  public static byte[] jpeg(int width, int height) {
    return drawn("jpg", width, height);
  }

  /** A GIF of that size. */
  public static byte[] gif(int width, int height) {
    return drawn("gif", width, height);
  }

  /** A WebP of one pixel. */
  public static byte[] webp() {
    return Base64.getDecoder().decode(WEBP);
  }

  /** A small PNG whose header says that it has another size, with the right checksum. */
  public static byte[] pngThatClaims(int width, int height) {
    ByteBuffer png = ByteBuffer.wrap(png(1, 1));
    png.putInt(PNG_WIDTH_AT, width).putInt(PNG_WIDTH_AT + Integer.BYTES, height);
    CRC32 checksum = new CRC32();
    checksum.update(png.array(), PNG_HEADER_AT, Integer.BYTES + PNG_HEADER_LENGTH);
    png.putInt(PNG_HEADER_AT + Integer.BYTES + PNG_HEADER_LENGTH, (int) checksum.getValue());
    return png.array();
  }

  private static byte[] drawn(String format, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        image.setRGB(x, y, (x * width + y * height + width) * SEED);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, bytes)) {
        throw new AssertionError("Nothing here writes " + format);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return bytes.toByteArray();
  }
}
