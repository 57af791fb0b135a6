package dev.stall.form;

import dev.stall.catalogue.Problem;
import dev.stall.json.Texts;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * The body of a request. It is decoded when it is first asked for, once the caller is known to be
 * allowed to send it.
 */
public final class Body {

  private final HeaderValue contentType;
  private final String sent;
  private final boolean base64;

  /**
   * The body of a request.
   *
   * @param contentType the header of that name; empty where there is none
   * @param base64 whether that is how its bytes are sent
   */
  public Body(String contentType, String sent, boolean base64) {
    this.contentType = HeaderValue.parse(contentType);
    this.sent = sent;
    this.base64 = base64;
  }

  /** Returns the media type in lower case, without parameters; empty where none was named. */
  public String mediaType() {
    return contentType.value();
  }

  HeaderValue contentType() {
    return contentType;
  }

  /** Returns whether nothing was sent. */
  public boolean isEmpty() {
    return sent.isEmpty();
  }

  /** Returns whether it begins as a JSON object does, however it goes on. */
  public boolean startsLikeJson() {
    ByteBuffer bytes = bytes().orElseGet(() -> ByteBuffer.allocate(0));
    while (bytes.hasRemaining()) {
      byte next = bytes.get();
      if (" \t\r\n".indexOf(next) < 0) {
        return next == '{';
      }
    }
    return false;
  }

  /** Returns its bytes, or nothing where they were to come as base64 and did not. */
  public Optional<ByteBuffer> bytes() {
    if (!base64) {
      return Optional.of(StandardCharsets.UTF_8.encode(sent));
    }
    try {
      return Optional.of(ByteBuffer.wrap(Base64.getDecoder().decode(sent)));
    } catch (IllegalArgumentException garbled) {
      return Optional.empty();
    }
  }

  /**
   * Returns it as text.
   *
   * @throws Problem.Invalid when it is none
   */
  public String text() {
    if (!base64) {
      return sent;
    }
    return bytes()
        .flatMap(Texts::utf8)
        .orElseThrow(() -> new Problem.Invalid("The body is not UTF-8 text."));
  }
}
