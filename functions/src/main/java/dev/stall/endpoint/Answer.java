package dev.stall.endpoint;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a caller gets.
 *
 * @param body writes the JSON; absent for an empty body
 */
public record Answer(int status, Optional<Consumer<JsonWriter>> body) {

  /** An answer with a body. */
  public static Answer json(int status, Consumer<JsonWriter> body) {
    return new Answer(status, Optional.of(body));
  }

  /** An answer without a body. */
  public static Answer empty(int status) {
    return new Answer(status, Optional.empty());
  }
}
