package dev.stall.endpoint;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import dev.stall.catalogue.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a caller asks.
 *
 * @param path the route's variables, decoded
 * @param query the query's parameters, decoded
 * @param headers by lower-case name
 * @param body as text, absent when nothing was sent
 */
public record Request(
    Map<String, String> path,
    Map<String, String> query,
    Map<String, String> headers,
    Optional<String> body) {

  /** Reads an HTTP API's event; whatever it leaves out counts as empty. */
  static Request of(APIGatewayV2HTTPEvent event) {
    return new Request(
        present(event.getPathParameters()),
        present(event.getQueryStringParameters()),
        lowerCase(event),
        Optional.ofNullable(event.getBody())
            .map(body -> event.getIsBase64Encoded() ? decoded(body) : body)
            .filter(body -> !body.isEmpty()));
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
    return JsonReader.read(
        body.orElseThrow(() -> new Refusal.Invalid("A JSON body is needed; none was sent.")));
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

  private static String decoded(String body) {
    try {
      byte[] bytes = Base64.getDecoder().decode(body);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException | CharacterCodingException garbled) {
      throw new Refusal.Invalid("The body is not UTF-8 text.");
    }
  }
}
