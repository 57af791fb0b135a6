package dev.stall.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** Reads the size of a WebP from its first chunk, of which there are three kinds. */
final class WebpHeader {

  private static final int FRAME_TAG = 3;
  private static final int START_CODE = 0x2A019D;
  private static final int LOSSLESS = 0x2F;
  private static final int SIZE_BITS = 14;
  private static final int SIZE_MASK = (1 << SIZE_BITS) - 1;
  private static final int FLAGS = 4;

  private WebpHeader() {}

  /** Reads on after the first four bytes. */
  static Optional<ImageHeader> read(ByteBuffer bytes) {
    bytes.order(ByteOrder.LITTLE_ENDIAN).getInt();
    if (!ImageHeader.text(bytes, 4).equals("WEBP")) {
      return Optional.empty();
    }
    String chunk = ImageHeader.text(bytes, 4);
    bytes.getInt();
    return switch (chunk) {
      case "VP8 " -> lossy(bytes);
      case "VP8L" -> lossless(bytes);
      case "VP8X" -> extended(bytes);
      default -> Optional.empty();
    };
  }

  private static Optional<ImageHeader> lossy(ByteBuffer bytes) {
    ImageHeader.skip(bytes, FRAME_TAG);
    return threeBytes(bytes) == START_CODE
        ? of(bytes.getShort() & SIZE_MASK, bytes.getShort() & SIZE_MASK)
        : Optional.empty();
  }

  private static Optional<ImageHeader> lossless(ByteBuffer bytes) {
    boolean signed = bytes.get() == LOSSLESS;
    int sizes = bytes.getInt();
    return signed
        ? of((sizes & SIZE_MASK) + 1, ((sizes >>> SIZE_BITS) & SIZE_MASK) + 1)
        : Optional.empty();
  }

  private static Optional<ImageHeader> extended(ByteBuffer bytes) {
    ImageHeader.skip(bytes, FLAGS);
    return of(threeBytes(bytes) + 1, threeBytes(bytes) + 1);
  }

  private static int threeBytes(ByteBuffer bytes) {
    return Short.toUnsignedInt(bytes.getShort()) | Byte.toUnsignedInt(bytes.get()) << Short.SIZE;
  }

  private static Optional<ImageHeader> of(int width, int height) {
    return Optional.of(new ImageHeader(ImageType.WEBP, width, height));
  }
}
