package dev.stall.attachment;

import dev.stall.catalogue.Problem;
import dev.stall.media.ImageRules;
import dev.stall.media.ImageType;
import java.nio.ByteBuffer;

/**
 * An image that a product may have by all rules.
 *
 * @param content its bytes, within those of the request
 */
public record CheckedImage(ImageType type, ByteBuffer content) {

  /**
   * Returns an image that was sent.
   *
   * @throws Problem.Rejected when no product may have it
   */
  public static CheckedImage of(ByteBuffer content) {
    return new CheckedImage(ImageRules.check(content, content.remaining()), content);
  }
}
