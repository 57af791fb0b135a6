package dev.stall.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stall.catalogue.Problem.Violation;
import dev.stall.json.JsonReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the JSON of a field "f" by a rule. */
final class RuleReader {

  private RuleReader() {}

  /** Returns what JSON that keeps the rule means. */
  static <T> T read(Rule<T> rule, String json) {
    List<Violation> violations = new ArrayList<>();
    Optional<T> meaning = rule.read(field(json, violations));
    assertThat(violations).isEmpty();
    return meaning.orElseThrow();
  }

  /** Returns the one sentence that is noted of JSON that breaks the rule. */
  static String broken(Rule<?> rule, String json) {
    List<Violation> violations = violations(rule, json);
    assertThat(violations).extracting(Violation::field).containsExactly("f");
    return violations.getFirst().rule();
  }

  /** Returns all that is noted of JSON that breaks the rule. */
  static List<Violation> violations(Rule<?> rule, String json) {
    List<Violation> violations = new ArrayList<>();
    rule.read(field(json, violations));
    return violations;
  }

  private static Field field(String json, List<Violation> violations) {
    return new Field("f", JsonReader.read(json), violations);
  }
}
