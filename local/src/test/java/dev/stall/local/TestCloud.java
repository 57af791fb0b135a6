package dev.stall.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;

/** One cloud with the tests' own template, and a client for it. */
final class TestCloud {
  static final Path TEMPLATE = Path.of("src/test/resources/template.yaml");
  static final Backend BACKEND = Backend.shared(Template.read(TEMPLATE, "test"));
  static final LocalCloud CLOUD = LocalCloud.start(TEMPLATE, BACKEND, "test");

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private TestCloud() {}

  static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(CLOUD.url() + path));
  }

  static HttpResponse<String> get(String path) {
    return send(request(path));
  }

  static HttpResponse<String> post(String path, String body) {
    return send(
        request(path)
            .header("content-type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
