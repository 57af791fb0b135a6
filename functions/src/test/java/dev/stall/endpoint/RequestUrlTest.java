package dev.stall.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RequestUrlTest {

  private static String url(String path, String... headers) {
    Map<String, String> sent = new HashMap<>();
    for (int i = 0; i < headers.length; i += 2) {
      sent.put(headers[i], headers[i + 1]);
    }
    return Requests.of(
            APIGatewayV2HTTPEvent.builder()
                .withHeaders(sent)
                .withRawPath(path)
                .withRequestContext(
                    APIGatewayV2HTTPEvent.RequestContext.builder()
                        .withDomainName("abc.execute-api.example")
                        .build())
                .build())
        .url();
  }

  @Test
  void theLocalHostKeepsItsPort() {
    assertThat(
            url(
                "/v2/groups",
                "Host",
                "localhost:3000",
                "X-Forwarded-Proto",
                "http",
                "X-Forwarded-Port",
                "3000"))
        .isEqualTo("http://localhost:3000/v2/groups");
  }

  @Test
  void theStageStandsInThePath() {
    assertThat(url("/test/v2/groups", "host", "abc.execute-api.example"))
        .isEqualTo("https://abc.execute-api.example/test/v2/groups");
  }

  @ParameterizedTest
  @CsvSource({
    "api, /api/v2/groups, https://a.example/api/v2/groups",
    "api, /v2/groups, https://a.example/api/v2/groups",
    "api, /apiary, https://a.example/api/apiary",
    "$default, /v2/groups, https://a.example/v2/groups",
    "$default, /api/v2/groups, https://a.example/api/v2/groups",
  })
  void aNamedStageStandsInThePathOnce(String stage, String path, String url) {
    Request request =
        Requests.of(
            APIGatewayV2HTTPEvent.builder()
                .withHeaders(Map.of("host", "a.example"))
                .withRawPath(path)
                .withRequestContext(
                    APIGatewayV2HTTPEvent.RequestContext.builder().withStage(stage).build())
                .build());

    assertThat(request.url()).isEqualTo(url);
  }

  @Test
  void whereNoHeaderSaysItTheGatewaysOwnNameIsTaken() {
    assertThat(url("/v2/groups")).isEqualTo("https://abc.execute-api.example/v2/groups");
  }

  @Test
  void anEmptyEventHasAnUrlNonetheless() {
    assertThat(Requests.of(APIGatewayV2HTTPEvent.builder().build()).url())
        .isEqualTo("https://localhost");
  }

  @ParameterizedTest
  @CsvSource({
    "https, 443, https://a.example/x",
    "https, 8443, https://a.example:8443/x",
    "https, 80, https://a.example:80/x",
    "http, 80, http://a.example/x",
    "HTTP, 8080, http://a.example:8080/x",
    "ftp, 443, https://a.example/x",
    "'https,http', 443, https://a.example/x",
    "https, '', https://a.example/x",
    "https, -1, https://a.example/x",
    "https, 123456, https://a.example/x",
    "https, 8 0, https://a.example/x",
  })
  void schemeAndPortAreThoseOfTheCall(String proto, String port, String url) {
    assertThat(url("/x", "host", "a.example", "x-forwarded-proto", proto, "x-forwarded-port", port))
        .isEqualTo(url);
  }

  @ParameterizedTest
  @CsvSource({
    "a.example:444, https://a.example:444/x",
    "[::1], https://[::1]:8443/x",
    "[::1]:444, https://[::1]:444/x",
  })
  void aPortOfTheHostGoesFirst(String host, String url) {
    assertThat(url("/x", "host", host, "x-forwarded-port", "8443")).isEqualTo(url);
  }

  @ParameterizedTest
  @CsvSource({
    "/api, /v2/groups, https://a.example/api/v2/groups",
    "/api/, /v2/groups, https://a.example/api/v2/groups",
    "/api, /api/v2/groups, https://a.example/api/v2/groups",
    "/api, /api, https://a.example/api",
    "/api, /apiary, https://a.example/api/apiary",
    "/, /v2/groups, https://a.example/v2/groups",
    "api, /v2/groups, https://a.example/v2/groups",
    "'/a b', /v2/groups, https://a.example/v2/groups",
    "'/a\"b', /v2/groups, https://a.example/v2/groups",
    "'', /v2/groups, https://a.example/v2/groups",
  })
  void aForwardedPrefixStandsBeforeThePathOnce(String prefix, String path, String url) {
    assertThat(url(path, "host", "a.example", "x-forwarded-prefix", prefix)).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "a b", "a\"b", "a'b", "a\r\nb", "a/b", "user@a", "<a>", "ä.example"})
  void whatIsNoHostIsNotBelieved(String host) {
    assertThat(url("/x", "host", host)).isEqualTo("https://abc.execute-api.example/x");
  }

  @Test
  void itIsReadFromTheEventAsLambdaHandsItOver() throws IOException {
    String event =
        """
        {"rawPath": "/prod/v2/groups", "headers": {"Host": "a.example"},
         "queryStringParameters": {"z": "1", "a": "2", "m": "3"},
         "requestContext": {"domainName": "b.example", "http": {"path": "/other"}}}
        """;

    Request request =
        EventReader.read(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), "1");

    assertThat(request.url()).isEqualTo("https://a.example/prod/v2/groups");
    assertThat(request.query().keySet()).containsExactly("z", "a", "m");
  }
}
