package dev.stall.attachment;

import dev.stall.media.ImageType;
import java.nio.ByteBuffer;

/**
 * An image that a product may have by all rules.
 *
 * @param content its bytes, within those of the request
 */
public record CheckedImage(ImageType type, ByteBuffer content) {}
