package dev.stall.endpoint;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads and writes an HTTP API's events as Lambda hands them over: JSON, payload format 2.0. */
final class HttpEvents {

  private HttpEvents() {}

  static APIGatewayV2HTTPEvent read(InputStream input) throws IOException {
    var event = APIGatewayV2HTTPEvent.builder();
    try (JsonParser parser = JsonReader.FACTORY.createParser(input)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        switch (name) {
          case "headers" -> event.withHeaders(texts(parser));
          case "queryStringParameters" -> event.withQueryStringParameters(texts(parser));
          case "pathParameters" -> event.withPathParameters(texts(parser));
          case "requestContext" -> event.withRequestContext(context(parser));
          case "rawPath" -> event.withRawPath(parser.getValueAsString());
          case "body" -> event.withBody(parser.getValueAsString());
          case "isBase64Encoded" -> event.withIsBase64Encoded(parser.getValueAsBoolean());
          default -> {}
        }
        parser.skipChildren();
      }
    }
    return event.build();
  }

  private static Map<String, String> texts(JsonParser parser) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        texts.put(name, parser.getValueAsString(""));
        parser.skipChildren();
      }
    }
    return texts;
  }

  private static APIGatewayV2HTTPEvent.RequestContext context(JsonParser parser)
      throws IOException {
    var context = APIGatewayV2HTTPEvent.RequestContext.builder();
    Map<String, String> texts = texts(parser);
    context
        .withRequestId(texts.get("requestId"))
        .withDomainName(texts.get("domainName"))
        .withStage(texts.get("stage"));
    return context.build();
  }

  static byte[] bytes(APIGatewayV2HTTPResponse response) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonWriter json = JsonWriter.to(bytes)) {
      json.object(
          () ->
              json.field("statusCode", response.getStatusCode())
                  .object("headers", () -> response.getHeaders().forEach(json::field))
                  .field("body", response.getBody())
                  .field("isBase64Encoded", response.getIsBase64Encoded()));
    }
    return bytes.toByteArray();
  }
}
