package dev.stall.endpoint;

import dev.stall.catalogue.Refusal;
import dev.stall.catalogue.Refusal.Violation;
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
   * @throws Refusal.Invalid when the value is no object
   */
  public static Fields of(JsonValue value) {
    if (value instanceof JsonValue.Members object) {
      return new Fields(object.values(), "", new ArrayList<>());
    }
    throw new Refusal.Invalid(
        "The body must be a JSON object; it is " + Received.show(value) + ".");
  }

  /**
   * The fields of each object in an array; bad ones are noted together as {@code [3].name}.
   *
   * @throws Refusal.Invalid when the value is no array, or has an entry that is no object
   */
  public static List<Fields> each(JsonValue value) {
    if (!(value instanceof JsonValue.Array array)) {
      throw new Refusal.Invalid(
          "The body must be a JSON array; it is " + Received.show(value) + ".");
    }
    List<Violation> violations = new ArrayList<>();
    List<Fields> entries = new ArrayList<>();
    for (JsonValue entry : array.values()) {
      String place = "[" + entries.size() + "]";
      if (!(entry instanceof JsonValue.Members object)) {
        throw new Refusal.Invalid(place, "must be an object; it is " + Received.show(entry));
      }
      entries.add(new Fields(object.values(), place + ".", violations));
    }
    return entries;
  }

  /** Refuses with all that was noted so far, if anything. */
  public void check() {
    if (!violations.isEmpty()) {
      throw new Refusal.Invalid(violations);
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

  /** Returns a field's value unless it is absent or null. */
  public Optional<JsonValue> value(String name) {
    return Optional.ofNullable(members.get(name))
        .filter(value -> !(value instanceof JsonValue.Nothing));
  }

  /** Returns a text of so many characters that must be there. */
  public String requiredText(String name, int shortest, int longest) {
    return required(name, text(name, shortest, longest), "");
  }

  /** Returns a text of so many characters. */
  public Optional<String> text(String name, int shortest, int longest) {
    return field(name).flatMap(field -> field.text(shortest, longest));
  }

  /** Returns texts of 1 to so many characters each; none when the field is absent. */
  public List<String> texts(String name, int most, int longest) {
    return list(name).flatMap(list -> list.texts(most, longest)).orElse(List.of());
  }

  /** Returns texts as {@link #texts} does, of a field that must be there. */
  public List<String> requiredTexts(String name, int most, int longest) {
    return required(name, list(name).flatMap(list -> list.texts(most, longest)), List.of());
  }

  /** Returns an absolute https URL of at most so many characters. */
  public Optional<String> httpsUrl(String name, int longest) {
    return field(name).flatMap(field -> field.httpsUrl(longest));
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
    return required(name, choice(name, words), words.getFirst());
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
    return required(name, field(name).flatMap(FieldValue::looseFlag), false);
  }

  /** Returns a truth value that must be there. */
  public boolean requiredFlag(String name) {
    return required(name, field(name).flatMap(FieldValue::flag), false);
  }

  /** Returns a whole number between two bounds, both included. */
  public Optional<Integer> integer(String name, int smallest, int largest) {
    return field(name).flatMap(field -> field.integer(smallest, largest));
  }

  /** Returns a whole number as {@link #integer} does, of a field that must be there. */
  public int requiredInteger(String name, int smallest, int largest) {
    return required(name, integer(name, smallest, largest), smallest);
  }

  /** Returns a whole number that may be written as a text, as forms send it. */
  public Optional<Integer> looseInteger(String name, int smallest, int largest) {
    return field(name).flatMap(field -> field.looseWhole(smallest, largest)).map(Math::toIntExact);
  }

  /** Returns a whole number as {@link #looseInteger} does, of a field that must be there. */
  public int requiredLooseInteger(String name, int smallest, int largest) {
    return required(name, looseInteger(name, smallest, largest), smallest);
  }

  /** Returns a whole number as {@link #requiredLooseInteger} does, which may be a large one. */
  public long requiredLooseLong(String name, long smallest, long largest) {
    return required(
        name, field(name).flatMap(field -> field.looseWhole(smallest, largest)), smallest);
  }

  /** Returns a whole number, which may be a large one, of a field that must be there. */
  public long requiredLong(String name, long smallest, long largest) {
    return required(name, field(name).flatMap(field -> field.whole(smallest, largest)), smallest);
  }

  /**
   * Returns at most so many whole numbers between two bounds, none of them twice. They may be
   * written as texts, and the array as a form's.
   */
  public Optional<List<Integer>> integers(String name, int most, int smallest, int largest) {
    return list(name).flatMap(list -> list.integers(most, smallest, largest));
  }

  /**
   * Returns whole numbers as {@link #integers} does, at least one, of a field that must be there.
   */
  public List<Integer> requiredIntegers(String name, int most, int smallest, int largest) {
    Optional<List<Integer>> numbers = integers(name, most, smallest, largest);
    if (numbers.isPresent() && numbers.get().isEmpty()) {
      reject(name, "must have at least one entry");
    }
    return required(name, numbers, List.of());
  }

  /** Returns a number from 0 to a largest one, of at most so many decimals. */
  public Optional<BigDecimal> decimal(String name, int largest, int decimals) {
    return field(name).flatMap(field -> field.decimal(largest, decimals));
  }

  /** Returns a number as {@link #decimal} does, of a field that must be there. */
  public BigDecimal requiredDecimal(String name, int largest, int decimals) {
    return required(name, decimal(name, largest, decimals), BigDecimal.ZERO);
  }

  /**
   * Returns a field's value as JSON in its shortest form, of at most so many bytes in UTF-8, which
   * {@link JsonReader} reads; texts in it follow the same rules as others.
   */
  public Optional<String> json(String name, int mostBytes) {
    return field(name).flatMap(field -> field.json(mostBytes));
  }

  /** Returns the object in a field, whose bad fields are noted here under {@code name.field}. */
  public Optional<Fields> object(String name) {
    return field(name).flatMap(FieldValue::object);
  }

  /**
   * Returns at most so many objects in an array, whose bad fields are noted here under {@code
   * name.0.field}; none when the field is absent. A form's array has the places that were sent.
   */
  public List<Fields> objects(String name, int most) {
    return list(name).map(list -> list.objects(most)).orElse(List.of());
  }

  /** Returns all fields, which must be texts, by their names, which must be so as well. */
  public SortedMap<String, String> allTexts(int most, int longestName, int longest) {
    SortedMap<String, String> texts = new TreeMap<>();
    for (String name : members.keySet()) {
      if (name.isEmpty() || Texts.length(name) > longestName || !Texts.storable(name)) {
        reject(
            Received.shorten(name),
            "must have a name of 1 to "
                + longestName
                + " characters, none of them control characters");
      } else {
        text(name, 0, longest).ifPresent(text -> texts.put(name, text));
      }
    }
    if (members.size() > most) {
      reject("", "must have at most " + most + " members; it has " + members.size());
    }
    return texts;
  }

  private <T> T required(String name, Optional<T> value, T standIn) {
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
