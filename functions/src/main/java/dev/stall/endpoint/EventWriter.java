package dev.stall.endpoint;

import dev.stall.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** Writes a response as an HTTP API takes it from a function (payload format 2.0). */
final class EventWriter {

  private static final int TOO_MANY_REQUESTS = 429;
  private static final String RETRY_SECONDS = "1";

  private EventWriter() {}

  /**
   * Returns the event of a response to a request.
   *
   * @throws dev.stall.catalogue.Problem.TooLarge when it is more than a function may answer
   */
  static byte[] write(Request request, Response response) {
    BodyBuffer body = new BodyBuffer(request.acceptsGzip(), response.sizeParameter());
    if (response.body().isPresent()) {
      try (JsonWriter json = JsonWriter.to(body)) {
        response.body().get().accept(json);
      }
    }
    byte[] event = event(response.status(), headers(request, response, body), body);
    if (event.length > BodyBuffer.MAX_EVENT) {
      throw body.tooLarge();
    }
    return event;
  }

  private static Map<String, String> headers(Request request, Response response, BodyBuffer body) {
    Map<String, String> headers = new TreeMap<>(response.headers());
    headers.put("x-request-id", request.id());
    headers.put("vary", "accept-encoding");
    if (response.status() == TOO_MANY_REQUESTS) {
      headers.put("retry-after", RETRY_SECONDS);
    }
    if (response.body().isPresent()) {
      headers.put("content-type", "application/json");
    }
    if (body.compressed()) {
      headers.put("content-encoding", "gzip");
    }
    return headers;
  }

  private static byte[] event(int status, Map<String, String> headers, BodyBuffer body) {
    String text =
        body.compressed()
            ? Base64.getEncoder().encodeToString(body.bytes())
            : new String(body.bytes(), StandardCharsets.UTF_8);
    ByteArrayOutputStream event = new ByteArrayOutputStream(text.length() + 512);
    try (JsonWriter json = JsonWriter.to(event)) {
      json.object(
          () ->
              json.field("statusCode", status)
                  .object("headers", () -> headers.forEach(json::field))
                  .field("body", text)
                  .field("isBase64Encoded", body.compressed()));
    }
    return event.toByteArray();
  }
}
