package dev.stall.input;

import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Problem.Violation;
import dev.stall.json.JsonValue;
import dev.stall.json.ShownValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a JSON object, read by rules. A value that breaks its rule is noted, so that {@link
 * #check} names every bad field at once; only then is there a meaning for what is required. Unknown
 * fields are ignored and null counts as absent.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class Fields {

  private final Map<String, JsonValue> members;
  private final String prefix;
  private final List<Violation> violations;

  Fields(Map<String, JsonValue> members, String prefix, List<Violation> violations) {
    this.members = members;
    this.prefix = prefix;
    this.violations = violations;
  }

  /**
   * The fields of an object.
   *
   * @throws Problem.Invalid when the value is no object
   */
  public static Fields of(JsonValue value) {
    if (value instanceof JsonValue.JsonObject object) {
      return new Fields(object.values(), "", new ArrayList<>());
    }
    throw new Problem.Invalid(
        "The body must be a JSON object; it is " + ShownValue.show(value) + ".");
  }

  /**
   * The fields of each object in an array; bad ones are noted together as {@code [3].name}.
   *
   * @throws Problem.Invalid when the value is no array, or has an entry that is no object
   */
  public static List<Fields> each(JsonValue value) {
    if (!(value instanceof JsonValue.JsonArray array)) {
      throw new Problem.Invalid(
          "The body must be a JSON array; it is " + ShownValue.show(value) + ".");
    }
    List<Violation> violations = new ArrayList<>();
    List<Fields> entries = new ArrayList<>();
    for (JsonValue entry : array.values()) {
      String place = "[" + entries.size() + "]";
      if (!(entry instanceof JsonValue.JsonObject object)) {
        throw new Problem.Invalid(place, "must be an object; it is " + ShownValue.show(entry));
      }
      entries.add(new Fields(object.values(), place + ".", violations));
    }
    return entries;
  }

  /** Refuses with all that was noted so far, if anything. */
  public void check() {
    if (!violations.isEmpty()) {
      throw new Problem.Invalid(violations);
    }
  }

  /**
   * Notes that a field breaks a rule, which reads on from its name: "must be …". Without a name it
   * is the object as a whole that does.
   */
  public void reject(String name, String rule) {
    boolean whole = name.isEmpty() && !prefix.isEmpty();
    String field = whole ? prefix.substring(0, prefix.length() - 1) : prefix + name;
    violations.add(new Violation(field, rule));
  }

  /** Returns whether the field is there, be it null. */
  public boolean has(String name) {
    return members.containsKey(name);
  }

  /** Returns whether the field is there and not null. */
  public boolean isSet(String name) {
    return value(name).isPresent();
  }

  /** Returns what a field means by a rule, which need not be there. */
  public <T> Optional<T> optional(String name, Rule<T> rule) {
    return value(name).flatMap(value -> rule.read(new Field(prefix + name, value, violations)));
  }

  /** Returns what a field means by a rule, which must be there. */
  public <T> Optional<T> required(String name, Rule<T> rule) {
    if (value(name).isEmpty()) {
      reject(name, "is required");
    }
    return optional(name, rule);
  }

  /** Returns what a field means by a rule, which need not be there, but is not null. */
  public <T> Optional<T> sent(String name, Rule<T> rule) {
    return Optional.ofNullable(members.get(name))
        .flatMap(value -> rule.read(new Field(prefix + name, value, violations)));
  }

  /** Returns a field's value unless it is absent or null. */
  public Optional<JsonValue> value(String name) {
    return Optional.ofNullable(members.get(name))
        .filter(value -> !(value instanceof JsonValue.JsonNull));
  }
}
