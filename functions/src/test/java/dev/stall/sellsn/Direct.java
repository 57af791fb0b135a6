package dev.stall.sellsn;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.stall.Invocation;
import dev.stall.endpoint.Endpoint;
import java.util.Map;

/** Calls an endpoint's class as Lambda does, without anything in between. */
final class Direct {

  /** The id that Lambda gives to each of these calls. */
  static final String REQUEST_ID = Invocation.REQUEST_ID;

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
}
