package dev.stall.media;

import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Rejection;
import java.nio.ByteBuffer;

/** The rules for images of products. An image is judged by its bytes, never by its name. */
public final class ImageRules {

  /** The size of the largest image in bytes: below 30 MB. */
  public static final long MAX_BYTES = 29_999_999;

  /** The bytes of an image that are read: metadata may come before its dimensions. */
  public static final int BEGINNING = 1 << 20;

  private static final long MAX_PIXELS = 40_000_000;

  private ImageRules() {}

  /**
   * Returns the true type of an image.
   *
   * @param beginning its first {@value #BEGINNING} bytes, or all
   * @param size of the whole, in bytes
   * @throws Problem.Rejected when a product may not have it
   */
  public static ImageType check(ByteBuffer beginning, long size) {
    if (size > MAX_BYTES) {
      throw unfit("must be smaller than 30 MB; it has " + size + " bytes");
    }
    ImageHeader header =
        ImageReader.read(beginning)
            .orElseThrow(
                () ->
                    unfit(
                        "must be a PNG, JPEG, WebP or GIF and nothing else; by its bytes it is"
                            + " not"));
    // A PNG's dimensions fill 32 bits, of which it uses 31.
    boolean empty = header.width() <= 0 || header.height() <= 0;
    if (empty || (long) header.width() * header.height() > MAX_PIXELS) {
      throw unfit(
          "must have 1 to 40 million pixels; it has %d × %d"
              .formatted(
                  Integer.toUnsignedLong(header.width()), Integer.toUnsignedLong(header.height())));
    }
    return header.type();
  }

  private static Problem unfit(String rule) {
    return new Problem.Rejected(new Rejection.UnfitImage(rule));
  }
}
