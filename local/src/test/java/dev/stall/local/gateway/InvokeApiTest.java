package dev.stall.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stall.local.TestCloud;
import dev.stall.local.lambda.InvocationFailed;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class InvokeApiTest {
  @Test
  void aFunctionIsCalledByItsName() throws JsonProcessingException {
    HttpResponse<String> response = invoke("Typed", "RequestResponse", "{\"name\":\"x\"}");
    JsonNode result = new JsonMapper().readTree(response.body());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(result.path("name").asText()).isEqualTo("x");
    assertThat(result.path("function").asText()).isEqualTo("Typed");
    assertThat(result.path("remaining").asInt()).isBetween(1, 7_000);
    assertThat(result.path("table").asText()).isEqualTo("test-notes");
    assertThat(result.path("greeting").asText()).isEqualTo("hello from test");
  }

  @Test
  void oneInstanceServesEveryCall() {
    assertThat(
            TestCloud.CLOUD
                .invoke("Typed", "{\"name\":\"x\"}")
                .replaceAll("\"remaining\":\\d+", ""))
        .isEqualTo(
            TestCloud.CLOUD
                .invoke("Typed", "{\"name\":\"x\"}")
                .replaceAll("\"remaining\":\\d+", ""));
  }

  @Test
  void aFunctionThatThrowsIsReported() {
    HttpResponse<String> response = invoke("Failing", "RequestResponse", "{}");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("x-amz-function-error")).hasValue("Unhandled");
    assertThat(response.body())
        .isEqualTo(
            "{\"errorMessage\":\"out of order\",\"errorType\":\"java.lang.IllegalStateException\"}");
    assertThatThrownBy(() -> TestCloud.CLOUD.invoke("Failing", "{}"))
        .isInstanceOf(InvocationFailed.class)
        .hasMessage("out of order");
  }

  @Test
  void anEventIsTakenWithoutWaiting() {
    assertThat(invoke("Echo", "Event", "{}").statusCode()).isEqualTo(202);
  }

  @Test
  void aDryRunCallsNothing() {
    assertThat(invoke("Failing", "DryRun", "{}").statusCode()).isEqualTo(204);
  }

  @Test
  void anUnknownFunctionIsNotFound() {
    HttpResponse<String> response = invoke("Nobody", "RequestResponse", "{}");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("x-amzn-errortype"))
        .hasValue("ResourceNotFoundException");
  }

  @Test
  void anEventThatIsNotJsonIsRefused() {
    assertThat(invoke("Echo", "RequestResponse", "{} {").statusCode()).isEqualTo(400);
  }

  @Test
  void anEventLargerThanLambdaTakesIsRefused() {
    assertThat(invoke("Echo", "RequestResponse", "\"" + "x".repeat(6_291_556) + "\"").statusCode())
        .isEqualTo(413);
  }

  @Test
  void aQualifiedNameIsTheSameFunction() {
    assertThat(invoke("Echo:live", "RequestResponse", "{\"a\":1}").body()).isEqualTo("{\"a\":1}");
  }

  private static HttpResponse<String> invoke(String function, String type, String event) {
    return TestCloud.send(
        TestCloud.request("/2015-03-31/functions/" + function + "/invocations")
            .header("X-Amz-Invocation-Type", type)
            .POST(BodyPublishers.ofString(event)));
  }
}
