package dev.stall.endpoint;

import dev.stall.catalogue.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
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
  private final Optional<String> sizeParameter;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private OutputStream sink = bytes;
  private boolean compressed;

  /**
   * An empty buffer.
   *
   * @param compressible whether the caller accepts gzip
   * @param sizeParameter what makes the answer smaller, where it is a page
   */
  BodyBuffer(boolean compressible, Optional<String> sizeParameter) {
    this.compressible = compressible;
    this.sizeParameter = sizeParameter;
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
      throw tooLarge();
    }
  }

  /** Returns the problem that the answer is too large, with what to do about it. */
  Problem.TooLarge tooLarge() {
    String advice =
        sizeParameter
            .map(parameter -> "ask for a smaller " + parameter)
            .orElse("ask for it page by page");
    return new Problem.TooLarge(
        compressible
            ? "The answer is larger than 6 MB even when compressed; " + advice + "."
            : "The answer is larger than 6 MB; accept gzip or " + advice + ".");
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
