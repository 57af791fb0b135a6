package dev.stall.endpoint;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import dev.stall.catalogue.Refusal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a caller asks.
 *
 * @param path the route's variables, decoded
 * @param query the query's parameters, decoded, in the order in which the event has them
 * @param headers by lower-case name
 * @param url the absolute URL that was called, without its query
 * @param body what was sent along
 */
public record Request(
    Map<String, String> path,
    Map<String, String> query,
    Map<String, String> headers,
    String url,
    Body body) {

  /** Reads an HTTP API's event; whatever it leaves out counts as empty. */
  static Request of(APIGatewayV2HTTPEvent event) {
    Map<String, String> headers = lowerCase(event);
    return new Request(
        present(event.getPathParameters()),
        present(event.getQueryStringParameters()),
        headers,
        CalledUrl.of(event, headers),
        new Body(Optional.ofNullable(event.getBody()).orElse(""), event.getIsBase64Encoded()));
  }

  /** Returns a variable of the route; empty when the event has none. */
  public String path(String name) {
    return path.getOrDefault(name, "");
  }

  /** Returns a parameter of the query. */
  public Optional<String> query(String name) {
    return Optional.ofNullable(query.get(name));
  }

  /** Returns a header, its name in lower case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /**
   * Returns the body's JSON.
   *
   * @throws Refusal.Invalid when there is none, or it is malformed
   */
  public JsonValue json() {
    if (body.isEmpty()) {
      throw new Refusal.Invalid("A JSON body is needed; none was sent.");
    }
    return JsonReader.read(body.text());
  }

  /**
   * Returns the fields of the body's JSON object.
   *
   * @throws Refusal.Invalid when there is none, or it is malformed or something else
   */
  public Fields fields() {
    return Fields.of(json());
  }

  private static Map<String, String> present(Map<String, String> map) {
    return map == null ? Map.of() : map;
  }

  static Map<String, String> lowerCase(APIGatewayV2HTTPEvent event) {
    Map<String, String> headers = new HashMap<>();
    present(event.getHeaders())
        .forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    return headers;
  }
}
