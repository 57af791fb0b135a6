package dev.stall.media;

import java.nio.ByteBuffer;
import java.util.Optional;

/** Finds the frame header of a JPEG, which follows any number of other segments. */
final class JpegHeader {

  private static final int MARKER = 0xFF;
  private static final int FIRST_FRAME = 0xC0;
  private static final int LAST_FRAME = 0xCF;
  private static final int HUFFMAN_TABLES = 0xC4;
  private static final int RESERVED = 0xC8;
  private static final int ARITHMETIC_CONDITIONS = 0xCC;
  private static final int FIRST_RESTART = 0xD0;
  private static final int LAST_RESTART = 0xD7;
  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int TEMPORARY = 0x01;

  private JpegHeader() {}

  /** Walks from marker to marker; runs over the buffer's end where it holds no frame header. */
  static Optional<ImageHeader> read(ByteBuffer bytes) {
    bytes.position(2);
    while (true) {
      if (Byte.toUnsignedInt(bytes.get()) != MARKER) {
        return Optional.empty();
      }
      int marker = marker(bytes);
      if (marker == START || marker == END || marker == SCAN || marker == 0) {
        return Optional.empty();
      }
      if (isFrame(marker)) {
        return frame(bytes);
      }
      if (marker != TEMPORARY && (marker < FIRST_RESTART || marker > LAST_RESTART)) {
        int length = Short.toUnsignedInt(bytes.getShort());
        if (length < Short.BYTES) {
          return Optional.empty();
        }
        ImageHeader.skip(bytes, length - Short.BYTES);
      }
    }
  }

  /** Any number of fill bytes may come before a marker's code. */
  private static int marker(ByteBuffer bytes) {
    int code = MARKER;
    while (code == MARKER) {
      code = Byte.toUnsignedInt(bytes.get());
    }
    return code;
  }

  private static boolean isFrame(int marker) {
    return marker >= FIRST_FRAME
        && marker <= LAST_FRAME
        && marker != HUFFMAN_TABLES
        && marker != RESERVED
        && marker != ARITHMETIC_CONDITIONS;
  }

  private static Optional<ImageHeader> frame(ByteBuffer bytes) {
    bytes.getShort();
    bytes.get();
    int height = Short.toUnsignedInt(bytes.getShort());
    int width = Short.toUnsignedInt(bytes.getShort());
    return Optional.of(new ImageHeader(ImageType.JPEG, width, height));
  }
}
