package dev.stall.sellsn;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.stall.endpoint.Endpoint;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Calls an endpoint's class as Lambda does, without anything in between. */
final class Direct {

  /** The id that Lambda gives to each of these calls. */
  static final String REQUEST_ID = "3f1c2a70-0000-4000-8000-5d1e00000001";

  private Direct() {}

  /** A request with a key, or without one where it is empty. */
  static APIGatewayV2HTTPEvent event(Map<String, String> path, String key, String body) {
    return APIGatewayV2HTTPEvent.builder()
        .withPathParameters(path)
        .withHeaders(key.isEmpty() ? Map.of() : Map.of("authorization", "Bearer " + key))
        .withBody(body.isEmpty() ? null : body.replace('\'', '"'))
        .build();
  }

  static APIGatewayV2HTTPResponse call(Endpoint endpoint, APIGatewayV2HTTPEvent event) {
    return endpoint.handleRequest(event, new Invocation());
  }

  /** What Lambda tells of a call. */
  private static final class Invocation implements Context {

    @Override
    public String getAwsRequestId() {
      return REQUEST_ID;
    }

    @Override
    public String getLogGroupName() {
      return "/aws/lambda/test";
    }

    @Override
    public String getLogStreamName() {
      return "test";
    }

    @Override
    public String getFunctionName() {
      return "test";
    }

    @Override
    public String getFunctionVersion() {
      return "$LATEST";
    }

    @Override
    public String getInvokedFunctionArn() {
      return "arn:aws:lambda:us-east-1:123456789012:function:test";
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
      return 10_000;
    }

    @Override
    public int getMemoryLimitInMB() {
      return 1024;
    }

    @Override
    public LambdaLogger getLogger() {
      return new LambdaLogger() {
        @Override
        public void log(String message) {
          System.err.println(message);
        }

        @Override
        public void log(byte[] message) {
          log(new String(message, StandardCharsets.UTF_8));
        }
      };
    }
  }
}
