package dev.stall.endpoint;

import dev.stall.catalogue.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * A form of one file (RFC 7578), read without copying the file. It is read strictly: what is more
 * or less than that one file is refused.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class Multipart {

  /** How large a file may be that comes through a function. */
  public static final int MOST_BYTES = 4_400_000;

  private static final String TYPE = "multipart/form-data";
  private static final String LINE_END = "\r\n";
  private static final int LONGEST_BOUNDARY = 70;

  private final ByteBuffer bytes;
  private final String field;
  private final byte[] delimiter;

  private Multipart(ByteBuffer bytes, String field, String boundary) {
    this.bytes = bytes;
    this.field = field;
    this.delimiter = ascii(LINE_END + "--" + boundary);
  }

  /** Whether the caller sent a form rather than JSON. */
  public static boolean sent(Request request) {
    return type(request).value().startsWith("multipart/");
  }

  /**
   * Returns the only file of a form.
   *
   * @param field the name that it must have
   * @throws Refusal.Invalid when the form has anything else than that one file, or no bytes of it
   * @throws Refusal.TooLarge when the file is larger than {@value #MOST_BYTES} bytes
   */
  public static Part only(Request request, String field) {
    HeaderValue type = type(request);
    String boundary = type.parameter("boundary").orElse("");
    if (!type.value().equals(TYPE) || boundary.isEmpty() || boundary.length() > LONGEST_BOUNDARY) {
      throw refusal(field, "must be sent as " + TYPE + " with its boundary");
    }
    ByteBuffer bytes =
        request.body().bytes().orElseThrow(() -> refusal(field, "must be sent as base64"));
    Part part = new Multipart(bytes, field, boundary).only();
    if (part.content().remaining() > MOST_BYTES) {
      throw new Refusal.TooLarge(
          "A file of more than "
              + MOST_BYTES
              + " bytes does not fit a request: send JSON with fileName, contentType and size to"
              + " this route instead, and PUT the file to the link in its answer.");
    }
    if (!part.content().hasRemaining()) {
      throw refusal(field, "must not be empty");
    }
    return part;
  }

  private static HeaderValue type(Request request) {
    return HeaderValue.parse(request.header("content-type").orElse(""));
  }

  private Part only() {
    skipPreamble();
    if (closed()) {
      throw refusal(field, "is required; the form has no part");
    }
    Part part = part();
    if (!closed()) {
      throw refusal(field, "must be the only part of the form");
    }
    return part;
  }

  /** The first delimiter may be all that the form begins with: without a line's end before it. */
  private void skipPreamble() {
    int length = delimiter.length - LINE_END.length();
    ByteBuffer first = ByteBuffer.wrap(delimiter, LINE_END.length(), length);
    boolean atStart =
        bytes.remaining() >= length && bytes.slice(bytes.position(), length).equals(first);
    bytes.position(atStart ? bytes.position() + length : find(delimiter) + delimiter.length);
  }

  /** Whether the delimiter that was just read is the last one; else reads on to the part. */
  private boolean closed() {
    if (starts("--")) {
      return true;
    }
    while (starts(" ") || starts("\t")) {
      bytes.get();
    }
    if (!starts(LINE_END)) {
      throw refusal(field, "has a boundary with something else behind it");
    }
    return false;
  }

  private Part part() {
    int end = find(ascii(LINE_END + LINE_END));
    String headers = text(bytes.slice(bytes.position(), end - bytes.position()));
    if (headers.contains(text(ByteBuffer.wrap(delimiter)))) {
      throw refusal(field, "must have a line without anything before its bytes");
    }
    bytes.position(end + 2 * LINE_END.length());
    int start = bytes.position();
    int stop = find(delimiter);
    bytes.position(stop + delimiter.length);
    HeaderValue disposition = header(headers, "content-disposition").orElseThrow(this::unnamed);
    if (!disposition.parameter("name").equals(Optional.of(field))) {
      throw unnamed();
    }
    return new Part(
        disposition.fileName().orElseThrow(() -> refusal(field, "must be sent as a file")),
        header(headers, "content-type").map(HeaderValue::value).orElse(""),
        bytes.slice(start, stop - start));
  }

  private Refusal unnamed() {
    return refusal(field, "is required; the form's part has another name");
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
    throw refusal(field, "is not between the boundaries that the request names");
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

  private static Refusal.Invalid refusal(String field, String rule) {
    return new Refusal.Invalid(field, rule);
  }
}
