package dev.stall.sellsn;

import dev.stall.catalogue.Page;
import dev.stall.catalogue.Refusal;
import dev.stall.catalogue.Refusal.Violation;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.JsonWriter;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What SellSN wraps its answers in: {@code success}, {@code message} and {@code data}. */
final class Envelope {

  private static final int OK = 200;

  private Envelope() {}

  /** An answer whose data is one value. */
  static Answer of(String message, Consumer<JsonWriter> data) {
    return of(message, data, nothingElse -> {});
  }

  /** An answer whose data is one value, with further fields beside it. */
  static Answer of(String message, Consumer<JsonWriter> data, Consumer<JsonWriter> beside) {
    return Answer.json(
        OK,
        json ->
            json.object(
                () -> {
                  json.field("success", true).field("message", message).name("data");
                  data.accept(json);
                  beside.accept(json);
                }));
  }

  /** An answer that only says that it was done. */
  static Answer done(String message) {
    return of(message, JsonWriter::nothing);
  }

  /** A page, which bears the number of pages and no message. */
  static <T> Answer page(Page<T> page, int size, BiConsumer<JsonWriter, T> view) {
    return Answer.json(
        OK,
        json ->
            json.object(
                () ->
                    json.field("success", true)
                        .field("pages", page.pages(size))
                        .array(
                            "data",
                            () -> page.entries().forEach(entry -> view.accept(json, entry)))));
  }

  /** A refusal; {@code invalidFields} is there only when the input was invalid. */
  static Answer of(Refusal refusal) {
    return Answer.json(
        status(refusal),
        json ->
            json.object(
                () -> {
                  json.field("success", false);
                  if (refusal instanceof Refusal.Invalid invalid) {
                    json.field(
                        "invalidFields",
                        invalid.violations().stream().map(Violation::field).distinct().toList());
                  }
                  json.field("message", refusal.getMessage()).nothing("data");
                }));
  }

  /** The answer to a fault of ours. */
  static Answer apology() {
    return Answer.json(
        500,
        json ->
            json.object(
                () ->
                    json.field("success", false)
                        .field("message", "Something went wrong here; try again in a moment.")
                        .nothing("data")));
  }

  private static int status(Refusal refusal) {
    return switch (refusal) {
      case Refusal.Invalid invalid -> 400;
      case Refusal.Unauthenticated unauthenticated -> 401;
      case Refusal.Forbidden forbidden -> 403;
      case Refusal.NotFound notFound -> 404;
      case Refusal.Conflict conflict -> 409;
      case Refusal.TooLarge tooLarge -> 413;
      case Refusal.Unsupported unsupported -> 415;
      case Refusal.Busy busy -> 429;
    };
  }
}
