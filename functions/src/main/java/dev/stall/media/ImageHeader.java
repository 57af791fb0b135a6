package dev.stall.media;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the first bytes of an image say of it. Nothing is decoded.
 *
 * <p>A file may truly be an image and be something else as well, such as a script. It is served as
 * the image that it is, from another origin than any page; S3 can not be told to send {@code
 * nosniff}, but browsers do not run as a script what is served as an image.
 */
record ImageHeader(ImageType type, int width, int height) {

  private static final long PNG_SIGNATURE = 0x89504E470D0A1A0AL;
  private static final int PNG_HEADER_LENGTH = 13;
  private static final String PNG_HEADER = "IHDR";

  /** Returns what an image says of itself; nothing when it is none of the known types. */
  static Optional<ImageHeader> read(ByteBuffer beginning) {
    ByteBuffer bytes = beginning.slice();
    try {
      if (bytes.getShort(0) == (short) 0xFFD8) {
        return JpegHeader.read(bytes);
      }
      return switch (text(bytes, Integer.BYTES)) {
        case "GIF8" -> GifHeader.read(bytes);
        case "RIFF" -> WebpHeader.read(bytes);
        default -> png(bytes.rewind());
      };
    } catch (BufferUnderflowException | IndexOutOfBoundsException cutOff) {
      return Optional.empty();
    }
  }

  private static Optional<ImageHeader> png(ByteBuffer bytes) {
    boolean signed = bytes.getLong() == PNG_SIGNATURE;
    boolean first = bytes.getInt() == PNG_HEADER_LENGTH && text(bytes, 4).equals(PNG_HEADER);
    return signed && first
        ? Optional.of(new ImageHeader(ImageType.PNG, bytes.getInt(), bytes.getInt()))
        : Optional.empty();
  }

  /** Returns so many bytes as text. */
  static String text(ByteBuffer bytes, int length) {
    byte[] text = new byte[length];
    bytes.get(text);
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  /** Skips so many bytes. */
  static void skip(ByteBuffer bytes, int count) {
    if (bytes.remaining() < count) {
      throw new BufferUnderflowException();
    }
    bytes.position(bytes.position() + count);
  }
}
