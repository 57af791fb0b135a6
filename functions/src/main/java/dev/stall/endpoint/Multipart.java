package dev.stall.endpoint;

import dev.stall.catalogue.Refusal;
import java.nio.ByteBuffer;

/** A form of one file. It is read strictly: what is more or less than that one file is refused. */
public final class Multipart {

  /** How large a file may be that comes through a function. */
  public static final int MOST_BYTES = 4_400_000;

  private Multipart() {}

  /** Whether the caller sent a form rather than JSON. */
  public static boolean sent(Request request) {
    return HeaderValue.of(request, "content-type").value().startsWith("multipart/");
  }

  /**
   * Returns the only file of a form.
   *
   * @param field the name that it must have
   * @throws Refusal.Invalid when the form has anything else than that one file, or no bytes of it
   * @throws Refusal.TooLarge when the file is larger than {@value #MOST_BYTES} bytes
   */
  public static Part only(Request request, String field) {
    Part file = only(parts(request, field), field);
    if (file.content().remaining() > MOST_BYTES) {
      throw new Refusal.TooLarge(
          "A file of more than "
              + MOST_BYTES
              + " bytes does not fit a request: send JSON with fileName, contentType and size to"
              + " this route instead, and PUT the file to the link in its answer.");
    }
    if (!file.content().hasRemaining()) {
      throw refusal(field, "must not be empty");
    }
    return file;
  }

  private static Part only(MultipartReader parts, String field) {
    if (parts.closed()) {
      throw refusal(field, "is required; the form has no part");
    }
    FormPart part = parts.next();
    if (!part.name().equals(field)) {
      throw refusal(field, "is required; the form's part has another name");
    }
    Part file = part.file().orElseThrow(() -> refusal(field, "must be sent as a file"));
    if (!parts.closed()) {
      throw refusal(field, "must be the only part of the form");
    }
    return file;
  }

  private static MultipartReader parts(Request request, String field) {
    String boundary =
        MultipartReader.boundary(request)
            .orElseThrow(
                () ->
                    refusal(
                        field, "must be sent as " + MultipartReader.TYPE + " with its boundary"));
    ByteBuffer bytes =
        request.body().bytes().orElseThrow(() -> refusal(field, "must be sent as base64"));
    return new MultipartReader(bytes, boundary, rule -> refusal(field, rule));
  }

  private static Refusal refusal(String field, String rule) {
    return new Refusal.Invalid(field, rule);
  }
}
