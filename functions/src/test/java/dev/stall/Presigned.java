package dev.stall;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;

/**
 * A link into the bucket, as whoever was given it uses it.
 *
 * <p>Each use has a connection of its own. A bucket's server that refuses a request before it has
 * read the body may close the connection without having announced it, under the next request.
 */
public record Presigned(String url) {

  /** Fetches what it leads to. */
  public HttpResponse<byte[]> get() {
    return send("GET", new byte[0]);
  }

  /** Sends something to it. */
  public HttpResponse<byte[]> put(String contentType, byte[] content) {
    return send("PUT", content, "Content-Type", contentType);
  }

  /** Uses it in any way; the headers are name, value, name, value … */
  public HttpResponse<byte[]> send(String method, byte[] body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException failed) {
      throw new AssertionError(method + " got no answer", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  /** The same link with a text in it changed. */
  public Presigned changed(String from, String to) {
    return new Presigned(url.replaceFirst(Pattern.quote(from), to));
  }

  /** The same link with another value of a parameter. */
  public Presigned with(String parameter, String value) {
    return new Presigned(url.replaceFirst("(?<=[?&]" + parameter + "=)[^&]*", value));
  }

  /** The same link with another signature. */
  public Presigned forged() {
    String signature = url.replaceFirst(".*[?&]X-Amz-Signature=([0-9a-f]+).*", "$1");
    char last = signature.charAt(signature.length() - 1);
    return with(
        "X-Amz-Signature",
        signature.substring(0, signature.length() - 1) + (last == '0' ? '1' : '0'));
  }

  /** The same link without what signs it. */
  public Presigned unsigned() {
    return new Presigned(url.replaceFirst("\\?.*", ""));
  }
}
