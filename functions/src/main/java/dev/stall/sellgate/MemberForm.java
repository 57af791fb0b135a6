package dev.stall.sellgate;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Problem.Violation;
import dev.stall.endpoint.Request;
import dev.stall.input.Fields;
import dev.stall.json.JsonValue;
import dev.stall.json.ShownValue;
import dev.stall.store.Members;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which products join a group or leave it: the one in "product_id" or those in "product_ids". The
 * page "Groups API" has no more of it than the heading "Group Products".
 */
final class MemberForm {

  private static final String ONE = "product_id";
  private static final String SEVERAL = "product_ids";

  private MemberForm() {}

  /**
   * Reads what the body names or, where it names nothing, the query: several with commas between.
   */
  static List<Id> bodyOrQuery(Id store, Request request) {
    JsonValue sent = request.body().isEmpty() ? new JsonValue.JsonNull() : request.json();
    if (sent instanceof JsonValue.JsonNull) {
      return query(store, request);
    }
    Fields form = Fields.of(sent);
    boolean named = form.value(ONE).isPresent() || form.value(SEVERAL).isPresent();
    return named ? body(store, form) : query(store, request);
  }

  /**
   * Reads what the body names.
   *
   * @throws Problem.Invalid when that is nothing, too many products, or one of them twice
   * @throws Problem.NotFound when an id is spelled as none of the store's products
   */
  static List<Id> body(Id store, Fields form) {
    requireEither(form.value(ONE).isPresent(), form.value(SEVERAL).isPresent());
    List<String> sent = new ArrayList<>();
    form.value(ONE).ifPresent(value -> sent.addAll(texts(ONE, List.of(value))));
    form.value(SEVERAL).ifPresent(value -> sent.addAll(texts(SEVERAL, entries(value))));
    return ids(store, sent);
  }

  private static List<Id> query(Id store, Request request) {
    String one = request.query(ONE).orElse("");
    String several = request.query(SEVERAL).orElse("");
    requireEither(!one.isEmpty(), !several.isEmpty());
    return ids(store, one.isEmpty() ? List.of(several.split(",", -1)) : List.of(one));
  }

  private static void requireEither(boolean one, boolean several) {
    if (one == several) {
      String rule = one ? "must not stand beside " : "is required, or else ";
      throw new Problem.Invalid(
          List.of(new Violation(ONE, rule + SEVERAL), new Violation(SEVERAL, rule + ONE)));
    }
  }

  private static List<JsonValue> entries(JsonValue value) {
    if (value instanceof JsonValue.JsonArray array && !array.values().isEmpty()) {
      return array.values();
    }
    throw new Problem.Invalid(SEVERAL, "must be an array of at least one string");
  }

  private static List<String> texts(String field, List<JsonValue> values) {
    List<String> texts = new ArrayList<>();
    for (JsonValue value : values) {
      if (!(value instanceof JsonValue.JsonString text)) {
        throw new Problem.Invalid(field, "must name products by strings");
      }
      texts.add(text.value());
    }
    return texts;
  }

  private static List<Id> ids(Id store, List<String> sent) {
    if (sent.size() > Members.MAX_AT_ONCE) {
      throw new Problem.Invalid(
          SEVERAL, "must have at most %d entries".formatted(Members.MAX_AT_ONCE));
    }
    Set<String> seen = new HashSet<>();
    List<Id> ids = new ArrayList<>();
    for (String text : sent) {
      if (!seen.add(text)) {
        throw new Problem.Invalid(SEVERAL, "must not have " + ShownValue.show(text) + " twice");
      }
      ids.add(Ids.product(store, text));
    }
    return ids;
  }
}
