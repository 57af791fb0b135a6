package dev.stall.media;

import dev.stall.catalogue.Problem;
import java.nio.ByteBuffer;

/** What may be an image of a product, told by its bytes and never by what it is called. */
public final class ImageRules {

  /** How large an image is at most: below 30 MB. */
  public static final long MAX_BYTES = 29_999_999;

  /** How many bytes of an image are looked at: metadata may stand before its dimensions. */
  public static final int BEGINNING = 1 << 20;

  private static final String FIELD = "image";
  private static final long MAX_PIXELS = 40_000_000;

  private ImageRules() {}

  /**
   * Returns which type an image truly is.
   *
   * @param beginning its first {@value #BEGINNING} bytes, or all
   * @param size of the whole, in bytes
   * @throws Problem.Invalid when it may not be one
   */
  public static ImageType check(ByteBuffer beginning, long size) {
    if (size > MAX_BYTES) {
      throw new Problem.Invalid(FIELD, "must be smaller than 30 MB; it has " + size + " bytes");
    }
    ImageHeader header =
        ImageReader.read(beginning)
            .orElseThrow(
                () ->
                    new Problem.Invalid(
                        FIELD,
                        "must be a PNG, JPEG, WebP or GIF and nothing else; by its bytes it is not"));
    // A PNG's dimensions fill 32 bits, of which it uses 31.
    boolean empty = header.width() <= 0 || header.height() <= 0;
    if (empty || (long) header.width() * header.height() > MAX_PIXELS) {
      throw new Problem.Invalid(
          FIELD,
          "must have 1 to 40 million pixels; it has %d × %d"
              .formatted(
                  Integer.toUnsignedLong(header.width()), Integer.toUnsignedLong(header.height())));
    }
    return header.type();
  }
}
