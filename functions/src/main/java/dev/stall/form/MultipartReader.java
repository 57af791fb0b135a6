package dev.stall.form;

import dev.stall.catalogue.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the parts of a form (RFC 7578) one after the other, without copying what is in them.
 *
 * <p>Not safe for use by several threads at once.
 */
final class MultipartReader {

  static final String TYPE = "multipart/form-data";

  private static final String LINE_END = "\r\n";
  private static final byte[] HEADERS_END = ascii(LINE_END + LINE_END);
  private static final int MAX_BOUNDARY_LENGTH = 70;

  private final ByteBuffer bytes;
  private final byte[] delimiter;
  private final Function<String, Problem> problem;

  /**
   * A reader of a form's bytes.
   *
   * @param problem turns a rule that the form breaks into what is thrown
   */
  MultipartReader(ByteBuffer bytes, String boundary, Function<String, Problem> problem) {
    this.bytes = bytes;
    this.delimiter = ascii(LINE_END + "--" + boundary);
    this.problem = problem;
    skipPreamble();
  }

  /** Returns what the parts are told apart by, unless the type is no form's or does not say. */
  static Optional<String> boundary(HeaderValue type) {
    return type.parameter("boundary")
        .filter(boundary -> type.value().equals(TYPE))
        .filter(boundary -> !boundary.isEmpty() && boundary.length() <= MAX_BOUNDARY_LENGTH);
  }

  /** The first delimiter may be all that the form begins with: without a line's end before it. */
  private void skipPreamble() {
    int length = delimiter.length - LINE_END.length();
    ByteBuffer first = ByteBuffer.wrap(delimiter, LINE_END.length(), length);
    boolean atStart =
        bytes.remaining() >= length && bytes.slice(bytes.position(), length).equals(first);
    bytes.position(atStart ? bytes.position() + length : find(delimiter) + delimiter.length);
  }

  /**
   * Returns whether the delimiter that was just read is the last one; else reads on to the part.
   */
  boolean closed() {
    if (starts("--")) {
      return true;
    }
    while (starts(" ") || starts("\t")) {
      bytes.get();
    }
    if (!starts(LINE_END)) {
      throw problem.apply("has a boundary that other text follows");
    }
    return false;
  }

  /** Returns the part that comes next, which {@link #closed} has found to be there. */
  FormPart next() {
    int end = find(HEADERS_END);
    String headers = text(bytes.slice(bytes.position(), end - bytes.position()));
    if (headers.contains(text(ByteBuffer.wrap(delimiter)))) {
      throw problem.apply("must have an empty line before the bytes of each part");
    }
    bytes.position(end + HEADERS_END.length);
    int start = bytes.position();
    int stop = find(delimiter);
    bytes.position(stop + delimiter.length);
    Optional<HeaderValue> disposition = header(headers, "content-disposition");
    return new FormPart(
        disposition.flatMap(value -> value.parameter("name")).orElse(""),
        disposition.flatMap(HeaderValue::fileName),
        header(headers, "content-type").map(HeaderValue::value).orElse(""),
        bytes.slice(start, stop - start));
  }

  private static Optional<HeaderValue> header(String headers, String name) {
    for (String line : headers.split(LINE_END, -1)) {
      int colon = line.indexOf(':');
      if (colon > 0 && line.substring(0, colon).strip().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(HeaderValue.parse(line.substring(colon + 1).strip()));
      }
    }
    return Optional.empty();
  }

  /** Returns where these bytes come next. */
  private int find(byte[] wanted) {
    int last = bytes.limit() - wanted.length;
    for (int i = bytes.position(); i <= last; i++) {
      if (bytes.get(i) == wanted[0]
          && bytes.slice(i, wanted.length).equals(ByteBuffer.wrap(wanted))) {
        return i;
      }
    }
    throw problem.apply("is not between the boundaries that the request names");
  }

  private boolean starts(String text) {
    int length = text.length();
    return bytes.remaining() >= length
        && bytes.slice(bytes.position(), length).equals(ByteBuffer.wrap(ascii(text)));
  }

  private static String text(ByteBuffer bytes) {
    return StandardCharsets.UTF_8.decode(bytes).toString();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
