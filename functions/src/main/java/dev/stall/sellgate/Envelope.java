package dev.stall.sellgate;

import dev.stall.catalogue.Page;
import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Problem.Violation;
import dev.stall.endpoint.Paging;
import dev.stall.endpoint.Response;
import dev.stall.json.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The wrapper of SellGate's answers: {@code data}, with {@code meta} where it is a list. */
final class Envelope {

  /** The size of a page where the caller names none. */
  static final int PAGE_SIZE = 25;

  private Envelope() {}

  /** A response whose data is one value. */
  static Response of(int status, Consumer<JsonWriter> data) {
    return Response.json(status, json -> json.object(() -> data.accept(json.name("data"))));
  }

  /** A page of a list, which says where in the list it begins. */
  static <T> Response of(Page<T> page, PageRequest request, BiConsumer<JsonWriter, T> view) {
    return Response.page(
        Paging.LIMIT,
        json ->
            json.object(
                () ->
                    json.array(
                            "data", () -> page.entries().forEach(entry -> view.accept(json, entry)))
                        .object(
                            "meta",
                            () ->
                                json.field("total", page.total())
                                    .field("limit", request.size())
                                    .field("offset", request.offset()))));
  }

  /** A refusal; {@code fields} is there only where it is known which ones are to blame. */
  static Response of(Problem problem) {
    return switch (problem) {
      case Problem.Invalid invalid ->
          error(400, "invalid_request", invalid.getMessage(), rules(invalid));
      case Problem.Rejected refused -> error(400, "invalid_request", refused);
      case Problem.Unauthenticated refused -> error(401, "unauthorized", refused);
      case Problem.Forbidden refused -> error(403, "forbidden", refused);
      case Problem.NotFound refused -> error(404, "not_found", refused);
      case Problem.Missing refused -> error(404, "not_found", refused);
      case Problem.Conflict refused -> error(409, "conflict", refused);
      case Problem.TooLarge refused -> error(413, "payload_too_large", refused);
      case Problem.Unsupported refused -> error(415, "unsupported_media_type", refused);
      case Problem.Busy refused -> error(429, "too_many_requests", refused);
    };
  }

  /** The response to a fault of ours. */
  static Response internalError() {
    String message = "Something went wrong here; try again in a moment.";
    return error(500, "server_error", message, Map.of());
  }

  private static Map<String, List<String>> rules(Problem.Invalid invalid) {
    Map<String, List<String>> rules = new LinkedHashMap<>();
    for (Violation violation : invalid.violations()) {
      rules.computeIfAbsent(violation.field(), unseen -> new ArrayList<>()).add(violation.rule());
    }
    return rules;
  }

  private static Response error(int status, String code, Problem problem) {
    return error(status, code, problem.getMessage(), Map.of());
  }

  private static Response error(
      int status, String code, String message, Map<String, List<String>> fields) {
    return Response.json(
        status,
        json ->
            json.object(
                () ->
                    json.object(
                        "error",
                        () -> {
                          json.field("code", code).field("message", message);
                          if (!fields.isEmpty()) {
                            json.object("fields", () -> fields.forEach(json::field));
                          }
                        })));
  }
}
