package dev.stall.form;

import dev.stall.catalogue.Problem;
import java.nio.ByteBuffer;

/** A form of one file. It is read strictly: what is more or less than that one file is refused. */
public final class Multipart {

  /** The largest file that may come through a function, in bytes. */
  public static final int MAX_BYTES = 4_400_000;

  private Multipart() {}

  /** Returns whether the caller sent a form rather than JSON. */
  public static boolean sent(Body body) {
    return body.mediaType().startsWith("multipart/");
  }

  /**
   * Returns the only file of a form.
   *
   * @param field the name that it must have
   * @throws Problem.Invalid when the form has anything else than that one file, or no bytes of it
   * @throws Problem.TooLarge when the file is larger than {@value #MAX_BYTES} bytes
   */
  public static Part only(Body body, String field) {
    Part file = only(parts(body, field), field);
    if (file.content().remaining() > MAX_BYTES) {
      throw new Problem.TooLarge(
          "A file of more than "
              + MAX_BYTES
              + " bytes does not fit a request: send JSON with fileName, contentType and size to"
              + " this route instead, and PUT the file to the link in its answer.");
    }
    if (!file.content().hasRemaining()) {
      throw problem(field, "must not be empty");
    }
    return file;
  }

  private static Part only(MultipartReader parts, String field) {
    if (parts.closed()) {
      throw problem(field, "is required; the form has no part");
    }
    FormPart part = parts.next();
    if (!part.name().equals(field)) {
      throw problem(field, "is required; the form's part has another name");
    }
    Part file = part.file().orElseThrow(() -> problem(field, "must be sent as a file"));
    if (!parts.closed()) {
      throw problem(field, "must be the only part of the form");
    }
    return file;
  }

  private static MultipartReader parts(Body body, String field) {
    String boundary =
        MultipartReader.boundary(body.contentType())
            .orElseThrow(
                () ->
                    problem(
                        field, "must be sent as " + MultipartReader.TYPE + " with its boundary"));
    ByteBuffer bytes = body.bytes().orElseThrow(() -> problem(field, "must be sent as base64"));
    return new MultipartReader(bytes, boundary, rule -> problem(field, rule));
  }

  private static Problem problem(String field, String rule) {
    return new Problem.Invalid(field, rule);
  }
}
