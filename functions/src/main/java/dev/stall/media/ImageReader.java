package dev.stall.media;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Reads the type and size of an image from its first bytes. */
final class ImageReader {

  private static final short JPEG_START = (short) 0xFFD8;

  private ImageReader() {}

  /** Returns the header of an image, unless it is of no known type. */
  static Optional<ImageHeader> read(ByteBuffer beginning) {
    ByteBuffer bytes = beginning.slice();
    try {
      if (bytes.getShort(0) == JPEG_START) {
        return JpegHeader.read(bytes);
      }
      return switch (ImageHeader.text(bytes, Integer.BYTES)) {
        case "GIF8" -> GifHeader.read(bytes);
        case "RIFF" -> WebpHeader.read(bytes);
        default -> PngHeader.read(bytes.rewind());
      };
    } catch (BufferUnderflowException | IndexOutOfBoundsException cutOff) {
      return Optional.empty();
    }
  }
}
