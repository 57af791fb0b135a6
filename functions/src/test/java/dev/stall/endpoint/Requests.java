package dev.stall.endpoint;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import dev.stall.Invocation;
import dev.stall.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Requests as an HTTP API hands them over. */
final class Requests {

  private Requests() {}

  /** One that asks with this query. */
  static Request query(Map<String, String> query) {
    return of(APIGatewayV2HTTPEvent.builder().withQueryStringParameters(query).build());
  }

  /** The one that an event tells of. */
  static Request of(APIGatewayV2HTTPEvent event) {
    try {
      byte[] sent = Json.MAPPER.writeValueAsBytes(event);
      return EventReader.read(new ByteArrayInputStream(sent), Invocation.REQUEST_ID);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
