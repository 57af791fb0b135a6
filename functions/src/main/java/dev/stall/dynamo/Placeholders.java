package dev.stall.dynamo;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The placeholders for names and values in the expressions of one update, since neither may be
 * written into an expression themselves.
 *
 * <p>Not safe for use by several threads at once.
 */
final class Placeholders {

  private final Map<String, String> aliases = new HashMap<>();
  private final Map<String, AttributeValue> values = new HashMap<>();

  /** Returns a path with a placeholder for each name in it, such as {@code #0.#1[3]}. */
  String path(String path) {
    StringBuilder expression = new StringBuilder();
    int start = 0;
    for (int i = 0; i <= path.length(); i++) {
      if (i == path.length() || path.charAt(i) == '.') {
        expression.append(expression.isEmpty() ? "" : ".").append(step(path.substring(start, i)));
        start = i + 1;
      }
    }
    return expression.toString();
  }

  private String step(String step) {
    int bracket = step.indexOf('[');
    String attribute = bracket < 0 ? step : step.substring(0, bracket);
    String alias = aliases.computeIfAbsent(attribute, unseen -> "#" + aliases.size());
    return bracket < 0 ? alias : alias + step.substring(bracket);
  }

  /** Returns a placeholder for a value, such as {@code :4}. */
  String value(Value value) {
    String alias = ":" + values.size();
    values.put(alias, value.attribute());
    return alias;
  }

  /** Returns the names by their placeholders. */
  Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    aliases.forEach((attribute, alias) -> names.put(alias, attribute));
    return names;
  }

  /** Returns the values by their placeholders. */
  Map<String, AttributeValue> values() {
    return values;
  }
}
