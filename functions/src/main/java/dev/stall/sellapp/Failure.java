package dev.stall.sellapp;

import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Problem.Violation;
import dev.stall.endpoint.Response;
import dev.stall.json.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The errors that SellApp's clients read: {@code message}, and {@code errors} by field on 422,
 * which older clients read; {@code code}, {@code status} and {@code request_id}, which the SDKs
 * read.
 */
final class Failure {

  private static final String NOT_FOUND = "not_found";

  private Failure() {}

  static Response of(Problem problem, String requestId) {
    if (problem instanceof Problem.Invalid invalid) {
      Map<String, List<String>> errors = errors(invalid);
      return response(
          422,
          "validation_error",
          message(invalid, errors),
          requestId,
          json -> write(json, errors));
    }
    return switch (problem) {
      case Problem.Rejected it -> of(it.in(RejectedField.of(it.reason())), requestId);
      case Problem.Unauthenticated it -> response(401, "unauthenticated", it, requestId);
      case Problem.Forbidden it -> response(403, "forbidden", it, requestId);
      case Problem.NotFound it -> response(404, NOT_FOUND, it, requestId);
      case Problem.Missing it -> response(404, NOT_FOUND, it, requestId);
      case Problem.Conflict it -> response(409, "conflict", it, requestId);
      case Problem.TooLarge it -> response(413, "payload_too_large", it, requestId);
      case Problem.Unsupported it -> response(415, "unsupported_media_type", it, requestId);
      case Problem.Busy it -> response(429, "too_many_requests", it, requestId);
      case Problem.Invalid it -> response(422, "validation_error", it, requestId);
    };
  }

  static Response notFound(String message, String requestId) {
    return response(404, NOT_FOUND, message, requestId, nothingElse -> {});
  }

  static Response internalError(String requestId) {
    return response(
        500,
        "server_error",
        "Something went wrong here; try again in a moment.",
        requestId,
        nothingElse -> {});
  }

  private static Response response(int status, String code, Problem problem, String requestId) {
    return response(status, code, problem.getMessage(), requestId, nothingElse -> {});
  }

  private static Response response(
      int status, String code, String message, String requestId, Consumer<JsonWriter> more) {
    return Response.json(
        status,
        json ->
            json.object(
                () -> {
                  json.field("message", message);
                  more.accept(json);
                  json.field("code", code).field("status", status).field("request_id", requestId);
                }));
  }

  private static Map<String, List<String>> errors(Problem.Invalid invalid) {
    Map<String, List<String>> errors = new LinkedHashMap<>();
    for (Violation violation : invalid.violations()) {
      errors
          .computeIfAbsent(violation.field(), field -> new ArrayList<>())
          .add("The " + violation.field() + " field " + violation.rule() + ".");
    }
    return errors;
  }

  private static String message(Problem.Invalid invalid, Map<String, List<String>> errors) {
    if (errors.isEmpty()) {
      return invalid.getMessage();
    }
    int more = invalid.violations().size() - 1;
    String first = errors.values().iterator().next().get(0);
    return switch (more) {
      case 0 -> first;
      case 1 -> first + " (and 1 more error)";
      default -> first + " (and " + more + " more errors)";
    };
  }

  private static void write(JsonWriter json, Map<String, List<String>> errors) {
    json.object("errors", () -> errors.forEach(json::field));
  }
}
