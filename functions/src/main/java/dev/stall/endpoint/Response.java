package dev.stall.endpoint;

import dev.stall.json.JsonWriter;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The answer to a request.
 *
 * @param body writes the JSON; absent for an empty body
 */
public record Response(int status, Optional<Consumer<JsonWriter>> body) {

  /** A response with a body. */
  public static Response json(int status, Consumer<JsonWriter> body) {
    return new Response(status, Optional.of(body));
  }

  /** A response without a body. */
  public static Response empty(int status) {
    return new Response(status, Optional.empty());
  }
}
