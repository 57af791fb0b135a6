package dev.stall.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stall.local.TestCloud;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpEventTest {
  @Test
  void anEventTellsAboutItsRequest() {
    JsonNode event =
        event(
            TestCloud.send(
                    TestCloud.request("/echo/a%20b?x=1&x=2%263&flag&empty=")
                        .header("User-Agent", "tests/1")
                        .header("X-Twice", "one")
                        .header("X-Twice", "two")
                        .header("Cookie", "a=1; b=2"))
                .body());
    JsonNode context = event.path("requestContext");

    assertThat(event.path("version").asText()).isEqualTo("2.0");
    assertThat(event.path("routeKey").asText()).isEqualTo("GET /echo/{name}");
    assertThat(event.path("rawPath").asText()).isEqualTo("/echo/a b");
    assertThat(event.path("rawQueryString").asText()).isEqualTo("x=1&x=2%263&flag&empty=");
    assertThat(event.path("queryStringParameters").toString())
        .isEqualTo("{\"x\":\"1,2&3\",\"flag\":\"\",\"empty\":\"\"}");
    assertThat(event.path("pathParameters").toString()).isEqualTo("{\"name\":\"a b\"}");
    assertThat(event.path("cookies").toString()).isEqualTo("[\"a=1\",\"b=2\"]");
    assertThat(event.path("headers").path("x-twice").asText()).isEqualTo("one,two");
    assertThat(event.path("headers").has("cookie")).isFalse();
    assertThat(event.path("isBase64Encoded").asBoolean(true)).isFalse();
    assertThat(event.has("body")).isFalse();
    assertThat(context.path("http").path("method").asText()).isEqualTo("GET");
    assertThat(context.path("http").path("protocol").asText()).isEqualTo("HTTP/1.1");
    assertThat(context.path("http").path("sourceIp").asText()).isEqualTo("127.0.0.1");
    assertThat(context.path("http").path("userAgent").asText()).isEqualTo("tests/1");
    assertThat(context.path("routeKey").asText()).isEqualTo("GET /echo/{name}");
    assertThat(context.path("stage").asText()).isEqualTo("$default");
    assertThat(context.path("requestId").asText()).isNotBlank();
    assertThat(context.path("time").asText())
        .matches("\\d\\d/\\w{3}/\\d{4}:\\d\\d:\\d\\d:\\d\\d \\+0000");
    assertThat(context.path("timeEpoch").isIntegralNumber()).isTrue();
  }

  @Test
  void aNamedStageStandsInThePathAndNotInTheRoute() {
    JsonNode event = event(TestCloud.get("/shelf/echo/a%20b").body());
    JsonNode context = event.path("requestContext");

    assertThat(event.path("routeKey").asText()).isEqualTo("GET /echo/{name}");
    assertThat(event.path("rawPath").asText()).isEqualTo("/shelf/echo/a b");
    assertThat(event.path("pathParameters").toString()).isEqualTo("{\"name\":\"a b\"}");
    assertThat(context.path("http").path("path").asText()).isEqualTo("/shelf/echo/a b");
    assertThat(context.path("stage").asText()).isEqualTo("shelf");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/shelf", "/shelf/", "/shelf/shelf/echo", "/shelfecho", "/Shelf/echo"})
  void whatIsNoRouteOfAStageIsNotFound(String path) {
    assertThat(TestCloud.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void whatARequestDoesNotHaveIsAbsent() {
    JsonNode event = event(TestCloud.get("/echo").body());

    assertThat(event.path("rawQueryString").asText("none")).isEmpty();
    assertThat(event.has("queryStringParameters")).isFalse();
    assertThat(event.has("pathParameters")).isFalse();
    assertThat(event.has("cookies")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "application/json; charset=utf-8",
        "application/problem+json",
        "text/plain"
      })
  void aTextArrivesAsItIs(String type) {
    JsonNode event = echoed(type, "größe".getBytes(StandardCharsets.UTF_8));

    assertThat(event.path("body").asText()).isEqualTo("größe");
    assertThat(event.path("isBase64Encoded").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/octet-stream", "multipart/form-data; boundary=x", "image/png"})
  void anythingElseArrivesInBase64(String type) {
    byte[] body = {0, (byte) 0xff, 13, 10, 7};
    JsonNode event = echoed(type, body);

    assertThat(event.path("isBase64Encoded").asBoolean()).isTrue();
    assertThat(Base64.getDecoder().decode(event.path("body").asText())).isEqualTo(body);
  }

  private static JsonNode echoed(String type, byte[] body) {
    return event(
        TestCloud.send(
                TestCloud.request("/echo")
                    .header("content-type", type)
                    .POST(BodyPublishers.ofByteArray(body)))
            .body());
  }

  private static JsonNode event(String body) {
    try {
      return new JsonMapper().readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
