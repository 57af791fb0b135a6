package dev.stall.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A form with files, each {@code {"fileName", "contentType", "base64"}} under its field. */
final class MultipartForm {
  private static final String BOUNDARY = "stall-demo-5f0c1b7e";
  static final String CONTENT_TYPE = "multipart/form-data; boundary=" + BOUNDARY;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private MultipartForm() {}

  static byte[] of(JsonNode parts) {
    MultipartForm form = new MultipartForm();
    parts.properties().forEach(part -> form.add(part.getKey(), part.getValue()));
    form.add("--" + BOUNDARY + "--\r\n");
    return form.bytes.toByteArray();
  }

  private void add(String field, JsonNode file) {
    add(
        """
        --%s\r
        Content-Disposition: form-data; name="%s"; filename="%s"\r
        Content-Type: %s\r
        \r
        """
            .formatted(
                BOUNDARY,
                field,
                file.path("fileName").asText(),
                file.path("contentType").asText()));
    bytes.writeBytes(Base64.getDecoder().decode(file.path("base64").asText()));
    add("\r\n");
  }

  private void add(String text) {
    bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
