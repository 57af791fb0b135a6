package dev.stall.sellsn;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Direct;
import dev.stall.Json;
import dev.stall.TestCloud;
import dev.stall.TestStore;
import dev.stall.endpoint.Endpoint;
import dev.stall.local.template.FunctionDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events that leave out what an HTTP API leaves out, and more: no handler falls over them. */
final class BadInputEventTest {

  private static final TestStore STORE = TestStore.create();

  /** All routes but the one that answers whoever asks. */
  static Stream<FunctionDefinition> routed() {
    return TestCloud.cloud().template().functions().stream()
        .filter(function -> function.handler().startsWith("dev.stall.sellsn."))
        .filter(function -> !function.handler().endsWith(".Ping"));
  }

  @ParameterizedTest
  @MethodSource("routed")
  void anEventThatLeavesAlmostAllOutIsRefused(FunctionDefinition function) {
    for (String event :
        List.of(
            "{}",
            """
            {"version": "2.0"}""",
            "{\"headers\": {}, \"pathParameters\": {}, \"queryStringParameters\": {},"
                + " \"requestContext\": {}, \"body\": \"\", \"isBase64Encoded\": false}",
            "{\"headers\": null, \"pathParameters\": null, \"queryStringParameters\": null,"
                + " \"requestContext\": null, \"body\": null, \"isBase64Encoded\": null}",
            """
            {"requestContext": null, "pathParameters": null, "headers": null}""",
            "{\"headers\": {\"authorization\": null}, \"pathParameters\": {\"storeId\": null,"
                + " \"productId\": null, \"groupId\": null, \"page\": null}}",
            """
            {"headers": {"AUTHORIZATION": ""}, "body": "not base64", "isBase64Encoded": true}""")) {
      JsonNode answer = TestCloud.invoke(function.name(), event);

      assertRefused(answer.get("statusCode").intValue(), answer.get("body").textValue());
      assertThat(answer.get("headers").get("x-request-id").textValue()).isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("routed")
  void aKeyWithoutAnythingToOpenIsRefused(FunctionDefinition function) {
    String headers = "\"headers\": {\"Authorization\": \"Bearer " + STORE.key() + "\"}";
    for (String event :
        List.of(
            "{" + headers + "}",
            "{" + headers + ", \"pathParameters\": {\"storeId\": \"\"}}",
            "{" + headers + ", \"body\": \"{\", \"pathParameters\": {\"groupId\": \"1\"}}",
            "{\"requestContext\": null, " + headers + ", \"pathParameters\": {\"page\": \"1\"}}")) {
      JsonNode answer = TestCloud.invoke(function.name(), event);

      assertRefused(answer.get("statusCode").intValue(), answer.get("body").textValue());
    }
  }

  @ParameterizedTest
  @MethodSource("routed")
  void whatComesAfterARequestContextThatIsNullIsReadToo(FunctionDefinition function) {
    JsonNode answer =
        TestCloud.invoke(
            function.name(),
            ("{\"requestContext\": null, \"pathParameters\": {\"storeId\": \"%s\", \"productId\": \"x\","
                    + " \"groupId\": \"x\", \"page\": \"1\"}, \"headers\": {\"authorization\": \"Bearer %s\"}}")
                .formatted(STORE.id(), STORE.key()));

    assertThat(answer.get("statusCode").intValue()).isNotEqualTo(401).isLessThan(500);
  }

  @ParameterizedTest
  @MethodSource("routed")
  void anEventWithoutItsMapsGivenAsAnObjectIsRefused(FunctionDefinition function)
      throws ReflectiveOperationException {
    Endpoint endpoint =
        Class.forName(function.handler()).asSubclass(Endpoint.class).getConstructor().newInstance();
    List<String> log = new ArrayList<>();
    APIGatewayV2HTTPEvent bare = new APIGatewayV2HTTPEvent();
    APIGatewayV2HTTPEvent keyed = new APIGatewayV2HTTPEvent();
    keyed.setHeaders(Map.of("AUTHORIZATION", "Bearer " + STORE.key()));
    for (APIGatewayV2HTTPEvent event : List.of(bare, keyed)) {
      APIGatewayV2HTTPResponse response = Direct.call(endpoint, event, new Invocation(log));

      assertRefused(response.getStatusCode(), response.getBody());
      assertThat(response.getHeaders()).containsEntry("x-request-id", "a-request");
    }
    assertThat(log).isEmpty();
  }

  private static void assertRefused(int status, String body) {
    assertThat(status).as(body).isBetween(400, 499);
    JsonNode json = Json.read(body);
    assertThat(json.get("success").booleanValue()).isFalse();
    assertThat(json.get("message").textValue()).isNotBlank();
    assertThat(json.get("data").isNull()).isTrue();
  }

  /** An invocation whose log is kept. */
  private record Invocation(List<String> log) implements Context {

    @Override
    public String getAwsRequestId() {
      return "a-request";
    }

    @Override
    public LambdaLogger getLogger() {
      return new LambdaLogger() {
        @Override
        public void log(String message) {
          log.add(message);
        }

        @Override
        public void log(byte[] message) {
          log.add("bytes");
        }
      };
    }

    @Override
    public String getLogGroupName() {
      return "group";
    }

    @Override
    public String getLogStreamName() {
      return "stream";
    }

    @Override
    public String getFunctionName() {
      return "function";
    }

    @Override
    public String getFunctionVersion() {
      return "1";
    }

    @Override
    public String getInvokedFunctionArn() {
      return "arn";
    }

    @Override
    public CognitoIdentity getIdentity() {
      return null;
    }

    @Override
    public ClientContext getClientContext() {
      return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
      return 1000;
    }

    @Override
    public int getMemoryLimitInMB() {
      return 128;
    }
  }
}
