package dev.stall.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stall.local.TestCloud;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayTest {
  private static final String INTERNAL_ERROR = "{\"message\":\"Internal Server Error\"}";

  @ParameterizedTest
  @ValueSource(strings = {"/nowhere", "/", "/respond", "/echo/"})
  void anUnknownPathOrMethodIsNotFound(String path) {
    HttpResponse<String> response = TestCloud.get(path);

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).isEqualTo("{\"message\":\"Not Found\"}");
    assertThat(response.headers().firstValue("content-type")).hasValue("application/json");
  }

  @Test
  void aResponseHasTheStatusHeadersCookiesAndBodyOfTheFunction() {
    HttpResponse<String> response =
        responded(
            """
            {"statusCode": 201, "headers": {"X-Request-Id": "r1", "x-number": 7, "x-none": null},
             "cookies": ["a=1; Path=/", "b=2"], "body": "made"}
            """);

    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(response.body()).isEqualTo("made");
    assertThat(response.headers().firstValue("x-request-id")).hasValue("r1");
    assertThat(response.headers().firstValue("x-number")).hasValue("7");
    assertThat(response.headers().firstValue("x-none")).isEmpty();
    assertThat(response.headers().allValues("set-cookie"))
        .containsExactlyInAnyOrder("a=1; Path=/", "b=2");
    assertThat(response.headers().firstValue("content-type")).hasValue("text/plain;charset=UTF-8");
  }

  @Test
  void aBase64BodyIsDecoded() {
    assertThat(responded("{\"statusCode\":200,\"body\":\"aGk=\",\"isBase64Encoded\":true}").body())
        .isEqualTo("hi");
  }

  @Test
  void aResponseWithoutStatusIsTheBody() {
    HttpResponse<String> response = responded("{\"id\": 7}");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("{\"id\":7}");
    assertThat(response.headers().firstValue("content-type")).hasValue("application/json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"statusCode\":\"ok\"}",
        "{\"statusCode\":200,\"body\":{\"id\":7}}",
        "{\"statusCode\":200,\"body\":\"?\",\"isBase64Encoded\":true}",
        "{\"statusCode\":200,\"headers\":{\"x\":\"a\\nb\"}}",
      })
  void aResponseThatIsNotOneIsAnInternalError(String response) {
    assertThat(responded(response).statusCode()).isEqualTo(500);
    assertThat(responded(response).body()).isEqualTo(INTERNAL_ERROR);
  }

  @Test
  void aStatusWithoutBodyHasNone() {
    assertThat(responded("{\"statusCode\":204}").body()).isEmpty();
  }

  @Test
  void aFunctionThatThrowsIsAnInternalError() {
    HttpResponse<String> response = TestCloud.get("/failing");

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).isEqualTo(INTERNAL_ERROR);
  }

  @Test
  void aBodyOfMoreThanTenMegabytesIsTooLarge() {
    HttpResponse<String> response = binary(10 * 1024 * 1024 + 1);

    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.body()).isEqualTo("{\"message\":\"Request Entity Too Large\"}");
  }

  @Test
  void aBodyThatMakesTheEventTooLargeForLambdaIsTooLong() {
    // In base64 it grows by a third, beyond what a function takes.
    assertThat(binary(4_750_000).statusCode()).isEqualTo(413);
    assertThat(binary(4_750_000).body()).isEqualTo("{\"message\":\"Request Too Long\"}");
  }

  @Test
  void aResponseOfMoreThanSixMegabytesIsAnInternalError() {
    // Each of these numbers is written out longer than it was sent.
    HttpResponse<String> response = responded("[" + "1e5,".repeat(1_000_000) + "1]");

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).isEqualTo(INTERNAL_ERROR);
  }

  @Test
  void headersOfMoreThanTenKilobytesAreTooLarge() {
    assertThat(
            TestCloud.send(TestCloud.request("/echo").header("x-large", "x".repeat(10_300)))
                .statusCode())
        .isEqualTo(431);
  }

  @Test
  void aPreflightFollowsTheTemplate() {
    HttpResponse<String> response =
        TestCloud.send(
            TestCloud.request("/respond")
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "https://shop.example")
                .header("Access-Control-Request-Method", "POST"));

    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(response.headers().firstValue("access-control-allow-origin"))
        .hasValue("https://shop.example");
    assertThat(response.headers().firstValue("access-control-allow-methods")).hasValue("GET,POST");
    assertThat(response.headers().firstValue("access-control-allow-headers"))
        .hasValue("Authorization");
    assertThat(response.headers().firstValue("access-control-max-age")).hasValue("600");
  }

  @Test
  void anAllowedOriginMayReadTheResponseAndAnotherMayNot() {
    HttpResponse<String> allowed =
        TestCloud.send(TestCloud.request("/echo").header("Origin", "https://shop.example"));
    HttpResponse<String> other =
        TestCloud.send(TestCloud.request("/echo").header("Origin", "https://other.example"));

    assertThat(allowed.headers().firstValue("access-control-allow-origin"))
        .hasValue("https://shop.example");
    assertThat(allowed.headers().firstValue("access-control-expose-headers"))
        .hasValue("X-Request-Id");
    assertThat(other.headers().firstValue("access-control-allow-origin")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense\r\n\r\n",
        "GET /echo\r\n\r\n",
        "GET /a b HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET //echo HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /echo/%zz HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET * HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET mailto:x HTTP/1.1\r\nHost: x\r\n\r\n",
        "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
      })
  void aMalformedRequestDoesNoHarm(String request) throws IOException {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), TestCloud.CLOUD.url().getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.shutdownOutput();
      socket.getInputStream().readAllBytes();
    }

    assertThat(TestCloud.get("/echo").statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> responded(String response) {
    return TestCloud.post("/respond", response);
  }

  private static HttpResponse<String> binary(int size) {
    return TestCloud.send(
        TestCloud.request("/echo").POST(BodyPublishers.ofByteArray(new byte[size])));
  }
}
