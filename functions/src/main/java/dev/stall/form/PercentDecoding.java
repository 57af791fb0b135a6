package dev.stall.form;

import dev.stall.json.Texts;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Decodes {@code application/x-www-form-urlencoded} (the URL Standard, section 5). */
final class PercentDecoding {

  private static final int HEX = 16;

  private PercentDecoding() {}

  /** Takes off the bytes before the next such character, and the character; all if none comes. */
  static ByteBuffer before(char separator, ByteBuffer bytes) {
    int start = bytes.position();
    while (bytes.hasRemaining()) {
      if (bytes.get() == separator) {
        return bytes.slice(start, bytes.position() - 1 - start);
      }
    }
    return bytes.slice(start, bytes.position() - start);
  }

  /** Returns the decoded text, or nothing where it is garbled or no UTF-8. */
  static Optional<String> decode(ByteBuffer encoded) {
    ByteBuffer plain = ByteBuffer.allocate(encoded.remaining());
    while (encoded.hasRemaining()) {
      byte next = encoded.get();
      if (next == '%') {
        int high = digit(encoded);
        int low = digit(encoded);
        if (high < 0 || low < 0) {
          return Optional.empty();
        }
        plain.put((byte) (high * HEX + low));
      } else {
        plain.put(next == '+' ? (byte) ' ' : next);
      }
    }
    return Texts.utf8(plain.flip());
  }

  private static int digit(ByteBuffer encoded) {
    return encoded.hasRemaining() ? Character.digit(encoded.get(), HEX) : -1;
  }
}
