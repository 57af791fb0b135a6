package dev.stall.media;

import java.nio.ByteBuffer;
import java.util.Optional;

/** Reads the size of a PNG from its first chunk. */
final class PngHeader {

  private static final long SIGNATURE = 0x89504E470D0A1A0AL;
  private static final int LENGTH = 13;
  private static final String TYPE = "IHDR";

  private PngHeader() {}

  /** Reads from the first byte on. */
  static Optional<ImageHeader> read(ByteBuffer bytes) {
    boolean signed = bytes.getLong() == SIGNATURE;
    boolean first = bytes.getInt() == LENGTH && ImageHeader.text(bytes, 4).equals(TYPE);
    return signed && first
        ? Optional.of(new ImageHeader(ImageType.PNG, bytes.getInt(), bytes.getInt()))
        : Optional.empty();
  }
}
