package dev.stall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A request to the test cloud as a client makes it.
 *
 * <p>{@code Http.get("/products/" + id + "/view").send()}
 */
public final class Http {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final String method;
  private final String path;
  private final List<String> headers = new ArrayList<>();
  private BodyPublisher body = BodyPublishers.noBody();

  private Http(String method, String path) {
    this.method = method;
    this.path = path;
  }

  /**
   * What came back.
   *
   * @param json the body, missing when there was none
   */
  public record Response(int status, JsonNode json, HttpResponse<byte[]> raw) {

    /** The envelope's data. */
    public JsonNode data() {
      return json.path("data");
    }
  }

  public static Http request(String method, String path) {
    return new Http(method, path);
  }

  public static Http get(String path) {
    return new Http("GET", path);
  }

  public static Http post(String path) {
    return new Http("POST", path);
  }

  public static Http put(String path) {
    return new Http("PUT", path);
  }

  public static Http patch(String path) {
    return new Http("PATCH", path);
  }

  public static Http delete(String path) {
    return new Http("DELETE", path);
  }

  /** With an API key. */
  public Http key(String key) {
    return header("Authorization", "Bearer " + key);
  }

  public Http header(String name, String value) {
    headers.add(name);
    headers.add(value);
    return this;
  }

  /** With a body, exactly as it is given. */
  public Http body(String text) {
    return body("application/json", text.getBytes(StandardCharsets.UTF_8));
  }

  /** With a body of any type, exactly as it is given. */
  public Http body(String contentType, byte[] content) {
    body = BodyPublishers.ofByteArray(content);
    return header("Content-Type", contentType);
  }

  /** With a form. */
  public Http form(Multipart form) {
    return body(form.contentType(), form.closed());
  }

  /** With a JSON body. */
  public Http json(String text) {
    return body(text);
  }

  public Response send() {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(TestCloud.cloud().url() + path)).method(method, body);
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    try {
      HttpResponse<byte[]> raw =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Response(raw.statusCode(), parsed(raw), raw);
    } catch (IOException failed) {
      throw new AssertionError(method + " " + path + " got no answer", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  private static JsonNode parsed(HttpResponse<byte[]> raw) throws IOException {
    boolean plain = raw.headers().firstValue("content-encoding").isEmpty();
    return raw.body().length > 0 && plain
        ? Json.MAPPER.readTree(raw.body())
        : MissingNode.getInstance();
  }
}
