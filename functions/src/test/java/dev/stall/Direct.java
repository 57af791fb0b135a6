package dev.stall;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.stall.endpoint.Endpoint;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Calls an endpoint's class as Lambda does, with an event of the Events library. */
public final class Direct {

  private Direct() {}

  /** A request with a key, or without one where it is empty. */
  public static APIGatewayV2HTTPEvent event(Map<String, String> path, String key, String body) {
    return APIGatewayV2HTTPEvent.builder()
        .withPathParameters(path)
        .withHeaders(key.isEmpty() ? Map.of() : Map.of("authorization", "Bearer " + key))
        .withBody(body.isEmpty() ? null : body)
        .build();
  }

  /** Calls an endpoint and reads its response. */
  public static APIGatewayV2HTTPResponse call(Endpoint endpoint, APIGatewayV2HTTPEvent event) {
    return call(endpoint, event, new Invocation());
  }

  /** Calls an endpoint in that invocation and reads its response. */
  public static APIGatewayV2HTTPResponse call(
      Endpoint endpoint, APIGatewayV2HTTPEvent event, Context invocation) {
    ByteArrayOutputStream response = new ByteArrayOutputStream();
    try {
      byte[] sent = Json.MAPPER.writeValueAsBytes(event);
      endpoint.handleRequest(new ByteArrayInputStream(sent), response, invocation);
      return Json.MAPPER.readValue(response.toByteArray(), APIGatewayV2HTTPResponse.class);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
