package dev.stall.sellgate;

import dev.stall.catalogue.Page;
import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.Refusal;
import dev.stall.catalogue.Refusal.Violation;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What SellGate wraps its answers in: {@code data}, with {@code meta} where it is a list. */
final class Envelope {

  /** How many entries a page has where the caller does not say. */
  static final int PAGE_SIZE = 25;

  private Envelope() {}

  /** An answer whose data is one value. */
  static Answer of(int status, Consumer<JsonWriter> data) {
    return Answer.json(status, json -> json.object(() -> data.accept(json.name("data"))));
  }

  /** A page of a list, which says where in the list it begins. */
  static <T> Answer of(Page<T> page, PageRequest request, BiConsumer<JsonWriter, T> view) {
    return Answer.json(
        200,
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
  static Answer of(Refusal refusal) {
    return switch (refusal) {
      case Refusal.Invalid invalid ->
          error(400, "invalid_request", invalid.getMessage(), rules(invalid));
      case Refusal.Unauthenticated refused -> error(401, "unauthorized", refused);
      case Refusal.Forbidden refused -> error(403, "forbidden", refused);
      case Refusal.NotFound refused -> error(404, "not_found", refused);
      case Refusal.Conflict refused -> error(409, "conflict", refused);
      case Refusal.TooLarge refused -> error(413, "payload_too_large", refused);
      case Refusal.Unsupported refused -> error(415, "unsupported_media_type", refused);
      case Refusal.Busy refused -> error(429, "too_many_requests", refused);
    };
  }

  /** The answer to a fault of ours. */
  static Answer apology() {
    String message = "Something went wrong here; try again in a moment.";
    return error(500, "server_error", message, Map.of());
  }

  private static Map<String, List<String>> rules(Refusal.Invalid invalid) {
    Map<String, List<String>> rules = new LinkedHashMap<>();
    for (Violation violation : invalid.violations()) {
      rules.computeIfAbsent(violation.field(), unseen -> new ArrayList<>()).add(violation.rule());
    }
    return rules;
  }

  private static Answer error(int status, String code, Refusal refusal) {
    return error(status, code, refusal.getMessage(), Map.of());
  }

  private static Answer error(
      int status, String code, String message, Map<String, List<String>> fields) {
    return Answer.json(
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
