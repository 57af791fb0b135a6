package dev.stall.local;

import dev.stall.local.backend.Backend;
import dev.stall.local.backend.Backends;
import dev.stall.local.template.Template;
import dev.stall.local.template.TemplateReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;

/** One cloud with the tests' own template, and a client for it. */
public final class TestCloud {
  public static final Path TEMPLATE = Path.of("src/test/resources/template.yaml");
  private static final Template READ = TemplateReader.read(TEMPLATE, "test");

  public static final Backend BACKEND = Backends.shared(READ);
  public static final LocalCloud CLOUD = LocalCloud.start(READ, BACKEND);

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private TestCloud() {}

  public static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(CLOUD.url() + path));
  }

  public static HttpResponse<String> get(String path) {
    return send(request(path));
  }

  public static HttpResponse<String> post(String path, String body) {
    return send(
        request(path)
            .header("content-type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  public static HttpResponse<String> send(HttpRequest.Builder request) {
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
