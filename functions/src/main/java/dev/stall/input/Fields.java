package dev.stall.input;

import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Problem.Violation;
import dev.stall.json.JsonReader;
import dev.stall.json.JsonValue;
import dev.stall.json.ShownValue;
import dev.stall.json.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The fields of a JSON object, read by type and rule. What breaks a rule is noted and a stand-in
 * returned, so that {@link #check} can name every bad field at once. Unknown fields are ignored and
 * null counts as absent.
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

  /** Whether the field is there, be it null. */
  public boolean has(String name) {
    return members.containsKey(name);
  }

  /** Whether the field is there and not null. */
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

  /** Returns a text of so many characters that must be there. */
  public String requiredText(String name, int minLength, int maxLength) {
    return standIn(name, text(name, minLength, maxLength), "");
  }

  /** Returns a text of so many characters. */
  public Optional<String> text(String name, int minLength, int maxLength) {
    return field(name).flatMap(field -> field.text(minLength, maxLength));
  }

  /** Returns texts of 1 to so many characters each; none when the field is absent. */
  public List<String> texts(String name, int maxCount, int maxLength) {
    return list(name).flatMap(list -> list.texts(maxCount, maxLength)).orElse(List.of());
  }

  /** Returns texts as {@link #texts} does, of a field that must be there. */
  public List<String> requiredTexts(String name, int maxCount, int maxLength) {
    return standIn(name, list(name).flatMap(list -> list.texts(maxCount, maxLength)), List.of());
  }

  /** Returns an absolute https URL of at most so many characters. */
  public Optional<String> httpsUrl(String name, int maxLength) {
    return field(name).flatMap(field -> field.httpsUrl(maxLength));
  }

  /** Returns the ISO 4217 code of a currency, which may be sent in any case, in capitals. */
  public Optional<String> currency(String name) {
    return field(name).flatMap(FieldValue::currency);
  }

  /** Returns the one of the words that was sent in any case, as it stands among them. */
  public Optional<String> choice(String name, List<String> words) {
    return field(name).flatMap(field -> field.choice(words));
  }

  /** Returns one of the words as {@link #choice} does, of a field that must be there. */
  public String requiredChoice(String name, List<String> words) {
    return standIn(name, choice(name, words), words.getFirst());
  }

  /** Returns a truth value, or the default when the field is absent. */
  public boolean flag(String name, boolean absent) {
    return field(name).flatMap(FieldValue::flag).orElse(absent);
  }

  /** Returns a truth value that may be written 1 and 0 or as a text, as forms send it. */
  public boolean looseFlag(String name, boolean absent) {
    return field(name).flatMap(FieldValue::looseFlag).orElse(absent);
  }

  /** Returns a truth value as {@link #looseFlag} does, of a field that must be there. */
  public boolean requiredLooseFlag(String name) {
    return standIn(name, field(name).flatMap(FieldValue::looseFlag), false);
  }

  /** Returns a truth value that must be there. */
  public boolean requiredFlag(String name) {
    return standIn(name, field(name).flatMap(FieldValue::flag), false);
  }

  /** Returns a whole number between two bounds, both included. */
  public Optional<Integer> integer(String name, int min, int max) {
    return field(name).flatMap(field -> field.integer(min, max));
  }

  /** Returns a whole number as {@link #integer} does, of a field that must be there. */
  public int requiredInteger(String name, int min, int max) {
    return standIn(name, integer(name, min, max), min);
  }

  /** Returns a whole number that may be written as a text, as forms send it. */
  public Optional<Integer> looseInteger(String name, int min, int max) {
    return field(name).flatMap(field -> field.looseWhole(min, max)).map(Math::toIntExact);
  }

  /** Returns a whole number as {@link #looseInteger} does, of a field that must be there. */
  public int requiredLooseInteger(String name, int min, int max) {
    return standIn(name, looseInteger(name, min, max), min);
  }

  /** Returns a whole number as {@link #requiredLooseInteger} does, which may be a large one. */
  public long requiredLooseLong(String name, long min, long max) {
    return standIn(name, field(name).flatMap(field -> field.looseWhole(min, max)), min);
  }

  /** Returns a whole number, which may be a large one, of a field that must be there. */
  public long requiredLong(String name, long min, long max) {
    return standIn(name, field(name).flatMap(field -> field.whole(min, max)), min);
  }

  /**
   * Returns at most so many whole numbers between two bounds, none of them twice. They may be
   * written as texts, and the array as a form's.
   */
  public Optional<List<Integer>> integers(String name, int maxCount, int min, int max) {
    return list(name).flatMap(list -> list.integers(maxCount, min, max));
  }

  /**
   * Returns whole numbers as {@link #integers} does, at least one, of a field that must be there.
   */
  public List<Integer> requiredIntegers(String name, int maxCount, int min, int max) {
    Optional<List<Integer>> numbers = integers(name, maxCount, min, max);
    if (numbers.isPresent() && numbers.get().isEmpty()) {
      reject(name, "must have at least one entry");
    }
    return standIn(name, numbers, List.of());
  }

  /** Returns a number from 0 to a largest one, of at most so many decimals. */
  public Optional<BigDecimal> decimal(String name, int max, int decimals) {
    return field(name).flatMap(field -> field.decimal(max, decimals));
  }

  /** Returns a number as {@link #decimal} does, of a field that must be there. */
  public BigDecimal requiredDecimal(String name, int max, int decimals) {
    return standIn(name, decimal(name, max, decimals), BigDecimal.ZERO);
  }

  /**
   * Returns a field's value as JSON in its shortest form, of at most so many bytes in UTF-8, which
   * {@link JsonReader} reads; texts in it follow the same rules as others.
   */
  public Optional<String> json(String name, int maxBytes) {
    return field(name).flatMap(field -> field.json(maxBytes));
  }

  /** Returns the object in a field, whose bad fields are noted here under {@code name.field}. */
  public Optional<Fields> object(String name) {
    return field(name).flatMap(FieldValue::object);
  }

  /**
   * Returns at most so many objects in an array, whose bad fields are noted here under {@code
   * name.0.field}; none when the field is absent. A form's array has the places that were sent.
   */
  public List<Fields> objects(String name, int maxCount) {
    return list(name).map(list -> list.objects(maxCount)).orElse(List.of());
  }

  /** Returns all fields, which must be texts, by their names, which must be so as well. */
  public SortedMap<String, String> allTexts(int maxCount, int longestName, int maxLength) {
    SortedMap<String, String> texts = new TreeMap<>();
    for (String name : members.keySet()) {
      if (name.isEmpty() || Texts.length(name) > longestName || !Texts.storable(name)) {
        reject(
            ShownValue.shorten(name),
            "must have a name of 1 to "
                + longestName
                + " characters, none of them control characters");
      } else {
        text(name, 0, maxLength).ifPresent(text -> texts.put(name, text));
      }
    }
    if (members.size() > maxCount) {
      reject("", "must have at most " + maxCount + " members; it has " + members.size());
    }
    return texts;
  }

  private <T> T standIn(String name, Optional<T> value, T standIn) {
    if (value(name).isEmpty()) {
      reject(name, "is required");
    }
    return value.orElse(standIn);
  }

  private Optional<FieldValue> field(String name) {
    return value(name).map(value -> new FieldValue(prefix + name, value, violations));
  }

  private Optional<FieldList> list(String name) {
    return field(name).map(FieldList::new);
  }
}
