package dev.stall.media;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The facts that the first bytes of an image tell. Nothing is decoded.
 *
 * <p>A file may truly be an image and be something else as well, such as a script. It is served as
 * the image that it is, from another origin than any page; S3 cannot be told to send {@code
 * nosniff}, but browsers do not run as a script what is served as an image.
 */
record ImageHeader(ImageType type, int width, int height) {

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
