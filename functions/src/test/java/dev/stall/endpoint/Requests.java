package dev.stall.endpoint;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.util.Base64;
import java.util.Map;

/** Requests as an HTTP API hands them over. */
final class Requests {

  private Requests() {}

  /** One that asks with this query. */
  static Request query(Map<String, String> query) {
    return Request.of(APIGatewayV2HTTPEvent.builder().withQueryStringParameters(query).build());
  }

  /** One that sends text. */
  static Request text(String contentType, String body) {
    return Request.of(
        APIGatewayV2HTTPEvent.builder()
            .withHeaders(Map.of("Content-Type", contentType))
            .withBody(body)
            .build());
  }

  /** One that sends bytes. */
  static Request bytes(String contentType, byte[] body) {
    return Request.of(
        APIGatewayV2HTTPEvent.builder()
            .withHeaders(Map.of("Content-Type", contentType))
            .withBody(Base64.getEncoder().encodeToString(body))
            .withIsBase64Encoded(true)
            .build());
  }
}
