package dev.stall.sellgate;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Problem.Violation;
import dev.stall.endpoint.Request;
import dev.stall.input.Fields;
import dev.stall.input.Rule;
import dev.stall.input.Rules;
import dev.stall.json.JsonValue;
import dev.stall.json.ShownValue;
import dev.stall.store.Members;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The products that join a group or leave it: the one in "product_id" or those in "product_ids".
 * The page "Groups API" has no more of it than the heading "Group Products".
 */
final class MemberForm {

  private static final String ONE = "product_id";
  private static final String SEVERAL = "product_ids";

  /** Any text: what is no id of a product names none. */
  private static final Rule<String> ID =
      field ->
          field.value() instanceof JsonValue.JsonString text
              ? Optional.of(text.value())
              : field.rejectShown("must be a string");

  private static final Rule<List<String>> IDS =
      Rules.texts(Members.MAX_AT_ONCE, ID)
          .and(ids -> !ids.isEmpty(), "must have at least one entry");

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
    boolean named = form.isSet(ONE) || form.isSet(SEVERAL);
    return named ? body(store, form) : query(store, request);
  }

  /**
   * Reads what the body names.
   *
   * @throws Problem.Invalid when that is nothing, too many products, or one of them twice
   * @throws Problem.NotFound when an id is spelled as none of the store's products
   */
  static List<Id> body(Id store, Fields form) {
    requireEither(form.isSet(ONE), form.isSet(SEVERAL));
    Optional<String> one = form.optional(ONE, ID);
    Optional<List<String>> several = form.optional(SEVERAL, IDS);
    form.check();
    return ids(store, one.map(List::of).or(() -> several).orElseThrow());
  }

  private static List<Id> query(Id store, Request request) {
    String one = request.query(ONE).orElse("");
    String several = request.query(SEVERAL).orElse("");
    requireEither(!one.isEmpty(), !several.isEmpty());
    List<String> sent = one.isEmpty() ? List.of(several.split(",", -1)) : List.of(one);
    if (sent.size() > Members.MAX_AT_ONCE) {
      throw new Problem.Invalid(
          SEVERAL,
          "must have at most %d entries; it has %d".formatted(Members.MAX_AT_ONCE, sent.size()));
    }
    return ids(store, sent);
  }

  private static void requireEither(boolean one, boolean several) {
    if (one == several) {
      String rule = one ? "cannot be sent together with " : "is required, unless there is ";
      throw new Problem.Invalid(
          List.of(new Violation(ONE, rule + SEVERAL), new Violation(SEVERAL, rule + ONE)));
    }
  }

  private static List<Id> ids(Id store, List<String> sent) {
    Set<String> seen = new HashSet<>();
    List<Id> ids = new ArrayList<>();
    for (String text : sent) {
      if (!seen.add(text)) {
        throw new Problem.Invalid(
            SEVERAL, "must not repeat an id; it repeats " + ShownValue.show(text));
      }
      ids.add(Ids.product(store, text));
    }
    return ids;
  }
}
