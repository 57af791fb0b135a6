package dev.stall.endpoint;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.stall.form.Body;
import dev.stall.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Reads an HTTP API's event (payload format 2.0) field by field: mapping it by reflection would
 * cost more of a cold start than all else. Whatever the event leaves out counts as empty.
 *
 * <p>Not safe for use by several threads at once.
 */
final class EventReader {

  private Map<String, String> path = Map.of();
  private Map<String, String> query = Map.of();
  private Map<String, String> headers = Map.of();
  private Map<String, String> context = Map.of();
  private String rawPath = "";
  private String body = "";
  private boolean base64;

  private EventReader() {}

  /**
   * Reads the request that an event tells of.
   *
   * @param fallbackId the request's id where the gateway gave none
   */
  static Request read(InputStream event, String fallbackId) throws IOException {
    EventReader reader = new EventReader();
    try (JsonParser parser = JsonReader.FACTORY.createParser(event)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        reader.field(name, parser);
        parser.skipChildren();
      }
    }
    return reader.request(fallbackId);
  }

  private void field(String name, JsonParser parser) throws IOException {
    switch (name) {
      case "headers" -> headers = lowerCase(texts(parser));
      case "queryStringParameters" -> query = texts(parser);
      case "pathParameters" -> path = texts(parser);
      case "requestContext" -> context = texts(parser);
      case "rawPath" -> rawPath = parser.getValueAsString("");
      case "body" -> body = parser.getValueAsString("");
      case "isBase64Encoded" -> base64 = parser.getValueAsBoolean();
      default -> {}
    }
  }

  private Request request(String fallbackId) {
    return new Request(
        context.getOrDefault("requestId", fallbackId),
        path,
        query,
        headers,
        CalledUrl.of(
            headers,
            context.getOrDefault("domainName", ""),
            context.getOrDefault("stage", CalledUrl.DEFAULT_STAGE),
            rawPath),
        new Body(headers.getOrDefault("content-type", ""), body, base64));
  }

  /** Reads the texts of an object; what is none, such as an object within it, is passed over. */
  private static Map<String, String> texts(JsonParser parser) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        if (parser.nextToken().isScalarValue() && parser.currentToken() != JsonToken.VALUE_NULL) {
          texts.put(name, parser.getValueAsString());
        }
        parser.skipChildren();
      }
    }
    return texts;
  }

  private static Map<String, String> lowerCase(Map<String, String> sent) {
    Map<String, String> headers = new HashMap<>();
    sent.forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    return headers;
  }
}
