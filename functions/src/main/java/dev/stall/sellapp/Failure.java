package dev.stall.sellapp;

import dev.stall.catalogue.Refusal;
import dev.stall.catalogue.Refusal.Violation;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What SellApp's clients are told when something goes wrong: {@code message}, and {@code errors} by
 * field on 422, which older clients read; {@code code}, {@code status} and {@code request_id},
 * which the SDKs read.
 */
final class Failure {

  private Failure() {}

  static Answer of(Refusal refusal, String requestId) {
    if (refusal instanceof Refusal.Invalid invalid) {
      Map<String, List<String>> errors = errors(invalid);
      return answer(
          422,
          "validation_error",
          message(invalid, errors),
          requestId,
          json -> write(json, errors));
    }
    return switch (refusal) {
      case Refusal.Unauthenticated it -> answer(401, "unauthenticated", it, requestId);
      case Refusal.Forbidden it -> answer(403, "forbidden", it, requestId);
      case Refusal.NotFound it -> answer(404, "not_found", it, requestId);
      case Refusal.Conflict it -> answer(409, "conflict", it, requestId);
      case Refusal.TooLarge it -> answer(413, "payload_too_large", it, requestId);
      case Refusal.Unsupported it -> answer(415, "unsupported_media_type", it, requestId);
      case Refusal.Busy it -> answer(429, "too_many_requests", it, requestId);
      case Refusal.Invalid it -> answer(422, "validation_error", it, requestId);
    };
  }

  static Answer ofOurs(String requestId) {
    return answer(
        500,
        "server_error",
        "Something went wrong here; try again in a moment.",
        requestId,
        nothingElse -> {});
  }

  private static Answer answer(int status, String code, Refusal refusal, String requestId) {
    return answer(status, code, refusal.getMessage(), requestId, nothingElse -> {});
  }

  private static Answer answer(
      int status, String code, String message, String requestId, Consumer<JsonWriter> more) {
    return Answer.json(
        status,
        json ->
            json.object(
                () -> {
                  json.field("message", message);
                  more.accept(json);
                  json.field("code", code).field("status", status).field("request_id", requestId);
                }));
  }

  private static Map<String, List<String>> errors(Refusal.Invalid invalid) {
    Map<String, List<String>> errors = new LinkedHashMap<>();
    for (Violation violation : invalid.violations()) {
      errors
          .computeIfAbsent(violation.field(), field -> new ArrayList<>())
          .add("The " + violation.field() + " field " + violation.rule() + ".");
    }
    return errors;
  }

  private static String message(Refusal.Invalid invalid, Map<String, List<String>> errors) {
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
