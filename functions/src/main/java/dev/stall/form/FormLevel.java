package dev.stall.form;

import dev.stall.json.JsonValue;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * One level of the names of a form's fields: an object's members, or an array's entries by their
 * places. It is at most as deep as a name may be.
 *
 * <p>Not safe for use by several threads at once.
 */
final class FormLevel {

  private static final Comparator<String> BY_NUMBER =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private final Map<String, JsonValue> texts = new LinkedHashMap<>();
  private final Map<String, FormLevel> levels = new LinkedHashMap<>();
  private long next;
  private boolean named;
  private boolean appended;

  /** Puts a text where its name says. */
  void put(FormName name, String text) {
    FormLevel level = this;
    for (String step : name.steps().subList(0, name.steps().size() - 1)) {
      level = level.below(name, step);
    }
    level.add(name, text);
  }

  private FormLevel below(FormName name, String step) {
    String key = key(name, step);
    if (texts.containsKey(key)) {
      throw name.problem("is inside a field that was already sent as a text");
    }
    return levels.computeIfAbsent(key, unseen -> new FormLevel());
  }

  private void add(FormName name, String text) {
    String key = key(name, name.steps().getLast());
    if (levels.containsKey(key)) {
      throw name.problem("is a text, but fields inside it were already sent");
    }
    if (texts.put(key, new JsonValue.JsonString(text)) != null) {
      throw name.problem("must not be repeated in the form");
    }
  }

  private String key(FormName name, String step) {
    String key = step.isEmpty() ? Long.toString(next) : step;
    appended |= step.isEmpty();
    if (step.isEmpty() || FormName.isIndex(step)) {
      next = Math.max(next, Long.parseLong(key) + 1);
    } else {
      named = true;
    }
    if (named && appended) {
      throw name.problem("makes an array and an object of the same field");
    }
    return key;
  }

  /** Returns it as an object; the entries of an array in their order. */
  JsonValue.JsonObject members() {
    Map<String, JsonValue> members = named ? new LinkedHashMap<>() : new TreeMap<>(BY_NUMBER);
    members.putAll(texts);
    levels.forEach((key, level) -> members.put(key, level.members()));
    return new JsonValue.JsonObject(members);
  }
}
