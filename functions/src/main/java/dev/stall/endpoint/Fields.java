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

  private Fields(Map<String, JsonValue> members, String prefix, List<Violation> violations) {
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
    return value(name).flatMap(value -> text(name, value, shortest, longest));
  }

  private Optional<String> text(String name, JsonValue value, int shortest, int longest) {
    if (!(value instanceof JsonValue.Text text)) {
      return refuse(name, "must be a string", value);
    }
    int length = Texts.length(text.value());
    if (length < shortest || length > longest) {
      reject(
          name,
          "must be %s characters long; it has %d".formatted(range(shortest, longest), length));
      return Optional.empty();
    }
    if (!Texts.storable(text.value())) {
      return refuse(name, "must not have control characters or lone surrogates", value);
    }
    return Optional.of(text.value());
  }

  /** Returns texts of 1 to so many characters each; none when the field is absent. */
  public List<String> texts(String name, int most, int longest) {
    return value(name).flatMap(value -> texts(name, value, most, longest)).orElse(List.of());
  }

  /** Returns texts as {@link #texts} does, of a field that must be there. */
  public List<String> requiredTexts(String name, int most, int longest) {
    Optional<List<String>> texts = value(name).flatMap(value -> texts(name, value, most, longest));
    return required(name, texts, List.of());
  }

  private Optional<List<String>> texts(String name, JsonValue value, int most, int longest) {
    if (!(value instanceof JsonValue.Array array)) {
      return refuse(name, "must be an array of strings", value);
    }
    if (array.values().size() > most) {
      return refuse(name, "must have at most " + most + " entries", value);
    }
    List<String> texts = new ArrayList<>();
    for (JsonValue entry : array.values()) {
      Optional<String> text = text(name, entry, 1, longest);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      texts.add(text.get());
    }
    return Optional.of(List.copyOf(texts));
  }

  /** Returns a truth value, or the default when the field is absent. */
  public boolean flag(String name, boolean absent) {
    Optional<JsonValue> value = value(name);
    if (value.isPresent() && value.get() instanceof JsonValue.Flag flag) {
      return flag.value();
    }
    value.ifPresent(other -> refuse(name, "must be true or false", other));
    return absent;
  }

  /** Returns a truth value that must be there. */
  public boolean requiredFlag(String name) {
    if (value(name).isEmpty()) {
      reject(name, "is required");
    }
    return flag(name, false);
  }

  /** Returns a whole number between two bounds, both included. */
  public Optional<Integer> integer(String name, int smallest, int largest) {
    return value(name)
        .flatMap(value -> whole(name, value, smallest, largest))
        .map(Math::toIntExact);
  }

  /** Returns a whole number as {@link #integer} does, of a field that must be there. */
  public int requiredInteger(String name, int smallest, int largest) {
    return required(name, integer(name, smallest, largest), smallest);
  }

  /** Returns a whole number, which may be a large one, of a field that must be there. */
  public long requiredLong(String name, long smallest, long largest) {
    return required(
        name, value(name).flatMap(value -> whole(name, value, smallest, largest)), smallest);
  }

  private Optional<Long> whole(String name, JsonValue value, long smallest, long largest) {
    if (value instanceof JsonValue.Numeral number) {
      BigDecimal exact = number.value();
      boolean within =
          exact.compareTo(BigDecimal.valueOf(smallest)) >= 0
              && exact.compareTo(BigDecimal.valueOf(largest)) <= 0;
      // Only what is within the bounds has a size at which it can be looked at closer.
      if (within && (exact.signum() == 0 || exact.stripTrailingZeros().scale() <= 0)) {
        return Optional.of(exact.longValueExact());
      }
    }
    return refuse(name, "must be a whole number from " + smallest + " to " + largest, value);
  }

  /** Returns a number from 0 to a largest one, of at most so many decimals. */
  public Optional<BigDecimal> decimal(String name, int largest, int decimals) {
    return value(name).flatMap(value -> decimal(name, value, largest, decimals));
  }

  /** Returns a number as {@link #decimal} does, of a field that must be there. */
  public BigDecimal requiredDecimal(String name, int largest, int decimals) {
    return required(name, decimal(name, largest, decimals), BigDecimal.ZERO);
  }

  private Optional<BigDecimal> decimal(String name, JsonValue value, int largest, int decimals) {
    if (value instanceof JsonValue.Numeral number
        && number.value().signum() >= 0
        && number.value().compareTo(BigDecimal.valueOf(largest)) <= 0) {
      BigDecimal exact = number.value().stripTrailingZeros();
      if (exact.scale() <= decimals) {
        return Optional.of(exact);
      }
    }
    return refuse(
        name,
        "must be a number from 0 to %d with at most %d decimals".formatted(largest, decimals),
        value);
  }

  /** Returns the object in a field, whose bad fields are noted here under {@code name.field}. */
  public Optional<Fields> object(String name) {
    return value(name).flatMap(value -> object(name, value));
  }

  private Optional<Fields> object(String name, JsonValue value) {
    return value instanceof JsonValue.Members object
        ? Optional.of(new Fields(object.values(), prefix + name + ".", violations))
        : refuse(name, "must be an object", value);
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

  private <T> Optional<T> refuse(String name, String rule, JsonValue received) {
    reject(name, rule + "; it is " + Received.show(received));
    return Optional.empty();
  }

  private static String range(int shortest, int longest) {
    return shortest == 0 ? "at most " + longest : shortest + " to " + longest;
  }
}
