package dev.stall.endpoint;

import dev.stall.json.JsonWriter;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The answer to a request.
 *
 * @param headers beside those that every answer has, by lower-case name
 * @param sizeParameter what the API calls the size of a page, where the answer is one
 * @param body writes the JSON; absent for an empty body
 */
public record Response(
    int status,
    Map<String, String> headers,
    Optional<String> sizeParameter,
    Optional<Consumer<JsonWriter>> body) {

  private static final int OK = 200;
  private static final int FOUND = 302;

  /** A response with a body. */
  public static Response json(int status, Consumer<JsonWriter> body) {
    return new Response(status, Map.of(), Optional.empty(), Optional.of(body));
  }

  /**
   * A page of a list. Whoever asks for one that is too large to travel is told which parameter
   * makes it smaller.
   */
  public static Response page(String sizeParameter, Consumer<JsonWriter> body) {
    return new Response(OK, Map.of(), Optional.of(sizeParameter), Optional.of(body));
  }

  /** A response that leads to where the answer is for now. */
  public static Response redirect(String url) {
    return new Response(FOUND, Map.of("location", url), Optional.empty(), Optional.empty());
  }

  /** A response without a body. */
  public static Response empty(int status) {
    return new Response(status, Map.of(), Optional.empty(), Optional.empty());
  }
}
