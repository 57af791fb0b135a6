package dev.stall;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form with files, as browsers send it. */
public final class Multipart {

  /** What the parts are told apart by. */
  public static final String BOUNDARY = "----stall-tests-5d1e77a0";

  private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

  /** A form with one file. */
  public static Multipart of(String field, String fileName, byte[] content) {
    return new Multipart().file(field, fileName, content);
  }

  /** With another file. */
  public Multipart file(String field, String fileName, byte[] content) {
    return part(
        "Content-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: image/png"
            .formatted(field, fileName),
        content);
  }

  /** With a field that is no file. */
  public Multipart text(String field, String value) {
    return part(
        "Content-Disposition: form-data; name=\"" + field + "\"",
        value.getBytes(StandardCharsets.UTF_8));
  }

  /** With a part of any headers. */
  public Multipart part(String headers, byte[] content) {
    write("--" + BOUNDARY + "\r\n" + headers + "\r\n\r\n");
    parts.writeBytes(content);
    write("\r\n");
    return this;
  }

  /** Returns the body without the boundary that closes it. */
  public byte[] open() {
    return parts.toByteArray();
  }

  /** Returns the body. */
  public byte[] closed() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(open());
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }

  /** Returns the type that names the boundary. */
  public String contentType() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  private void write(String text) {
    parts.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
