package dev.stall.sellsn;

import dev.stall.catalogue.Page;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Problem.Violation;
import dev.stall.endpoint.Response;
import dev.stall.json.JsonWriter;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The wrapper of SellSN's answers: {@code success}, {@code message} and {@code data}. */
final class Envelope {

  private static final int OK = 200;

  private Envelope() {}

  /** A response whose data is one value. */
  static Response of(String message, Consumer<JsonWriter> data) {
    return of(message, data, nothingElse -> {});
  }

  /** A response whose data is one value, with further fields beside it. */
  static Response of(String message, Consumer<JsonWriter> data, Consumer<JsonWriter> beside) {
    return Response.json(
        OK,
        json ->
            json.object(
                () -> {
                  json.field("success", true).field("message", message).name("data");
                  data.accept(json);
                  beside.accept(json);
                }));
  }

  /** A response that only says that it was done. */
  static Response done(String message) {
    return of(message, JsonWriter::nothing);
  }

  /** A page, which bears the number of pages and no message. */
  static <T> Response page(Page<T> page, int size, BiConsumer<JsonWriter, T> view) {
    return Response.page(
        PathPage.SIZE_PARAMETER,
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
  static Response of(Problem problem) {
    if (problem instanceof Problem.Rejected rejected) {
      return of(rejected.in(RejectedField.of(rejected.reason())));
    }
    return Response.json(
        status(problem),
        json ->
            json.object(
                () -> {
                  json.field("success", false);
                  if (problem instanceof Problem.Invalid invalid) {
                    json.field(
                        "invalidFields",
                        invalid.violations().stream().map(Violation::field).distinct().toList());
                  }
                  json.field("message", problem.getMessage()).nothing("data");
                }));
  }

  /** The response to a fault of ours. */
  static Response internalError() {
    return Response.json(
        500,
        json ->
            json.object(
                () ->
                    json.field("success", false)
                        .field("message", "Something went wrong here; try again in a moment.")
                        .nothing("data")));
  }

  private static int status(Problem problem) {
    return switch (problem) {
      case Problem.Invalid invalid -> 400;
      case Problem.Rejected rejected -> 400;
      case Problem.Unauthenticated unauthenticated -> 401;
      case Problem.Forbidden forbidden -> 403;
      case Problem.NotFound notFound -> 404;
      case Problem.Missing missing -> 404;
      case Problem.Conflict conflict -> 409;
      case Problem.TooLarge tooLarge -> 413;
      case Problem.Unsupported unsupported -> 415;
      case Problem.Busy busy -> 429;
    };
  }
}
