package dev.stall.local.backend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stall.local.TestCloud;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class BucketCorsTest {
  private static final URI OBJECT =
      URI.create(
          TestCloud.BACKEND.s3() + "/" + TestCloud.CLOUD.template().bucket("Files") + "/in/x");

  @Test
  void aBrowserOfAnAllowedOriginMayPut() {
    HttpResponse<String> response = preflight("https://shop.example", "PUT");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("access-control-allow-origin"))
        .hasValue("https://shop.example");
    assertThat(response.headers().firstValue("access-control-allow-methods").orElse(""))
        .contains("PUT");
  }

  @Test
  void aBrowserOfAnotherOriginMayNot() {
    assertThat(preflight("https://elsewhere.example", "PUT").statusCode()).isEqualTo(403);
  }

  @Test
  void aMethodThatTheBucketDoesNotAllowIsRefused() {
    assertThat(preflight("https://shop.example", "DELETE").statusCode()).isBetween(400, 403);
  }

  private static HttpResponse<String> preflight(String origin, String method) {
    return TestCloud.send(
        HttpRequest.newBuilder(OBJECT)
            .header("Origin", origin)
            .header("Access-Control-Request-Method", method)
            .header("Access-Control-Request-Headers", "content-type")
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
  }
}
