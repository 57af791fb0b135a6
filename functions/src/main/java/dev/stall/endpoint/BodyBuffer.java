package dev.stall.endpoint;

import dev.stall.catalogue.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Takes an answer's bytes as they are written: plain up to 32 KB, and beyond that compressed if the
 * caller accepts it. It stops the writing as soon as the answer cannot leave Lambda any more.
 */
final class BodyBuffer extends OutputStream {

  /** Lambda's limit for what a function answers, in bytes. */
  static final int MAX_EVENT = 6_291_556;

  /** From which size on an answer is compressed. */
  static final int PLAIN = 32 * 1024;

  /** The bytes that fit 6 MB beside the headers: plain, and compressed inside base64. */
  private static final int MAX_PLAIN = 6_000_000;

  private static final int MAX_COMPRESSED = 4_500_000;

  private final boolean compressible;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private OutputStream sink = bytes;
  private boolean compressed;

  BodyBuffer(boolean compressible) {
    this.compressible = compressible;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] from, int start, int length) throws IOException {
    if (compressible && !compressed && bytes.size() + length > PLAIN) {
      byte[] plain = bytes.toByteArray();
      bytes.reset();
      sink = new GZIPOutputStream(bytes, PLAIN);
      sink.write(plain);
      compressed = true;
    }
    sink.write(from, start, length);
    if (bytes.size() > (compressed ? MAX_COMPRESSED : MAX_PLAIN)) {
      throw tooLarge(compressible);
    }
  }

  static Problem.TooLarge tooLarge(boolean compressible) {
    return new Problem.TooLarge(
        compressible
            ? "The answer is larger than 6 MB even when compressed; ask for it page by page."
            : "The answer is larger than 6 MB; accept gzip or ask for it page by page.");
  }

  @Override
  public void close() throws IOException {
    sink.close();
  }

  boolean compressed() {
    return compressed;
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }
}
