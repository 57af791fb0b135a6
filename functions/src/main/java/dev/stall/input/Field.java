package dev.stall.input;

import dev.stall.catalogue.Problem.Violation;
import dev.stall.json.JsonValue;
import dev.stall.json.ShownValue;
import java.util.List;
import java.util.Optional;

/**
 * A field that was sent, as a {@link Rule} looks at it.
 *
 * @param path where it stands, as a caller would name it
 * @param violations where is noted what breaks a rule
 */
public record Field(String path, JsonValue value, List<Violation> violations) {

  /** Notes the rule that is broken, which reads on from the path: "must be …". */
  public <T> Optional<T> reject(String rule) {
    violations.add(new Violation(path, rule));
    return Optional.empty();
  }

  /** Notes the rule that is broken, with what was sent: "must be …; it is …". */
  public <T> Optional<T> rejectShown(String rule) {
    return reject(rule + "; it is " + ShownValue.show(value));
  }

  /** Returns what stands in the field under a name or at a place. */
  Field at(String name, JsonValue inner) {
    return new Field(path + "." + name, inner, violations);
  }

  /** Returns the field as though that had been sent. */
  Field as(JsonValue other) {
    return new Field(path, other, violations);
  }
}
