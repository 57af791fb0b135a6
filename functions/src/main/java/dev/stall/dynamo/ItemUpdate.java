package dev.stall.dynamo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * One item's update and the conditions under which it is made, put together clause by clause. A
 * path is an attribute's name, or {@code name.member} inside of a map, or {@code name[3]} inside of
 * a list.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class ItemUpdate {

  private final Key key;
  private final List<String> sets = new ArrayList<>();
  private final List<String> adds = new ArrayList<>();
  private final List<String> removes = new ArrayList<>();
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, String> aliases = new HashMap<>();
  private final Map<String, AttributeValue> values = new HashMap<>();

  public ItemUpdate(Key key) {
    this.key = key;
  }

  public ItemUpdate set(String path, Value value) {
    sets.add(name(path) + " = " + value(value));
    return this;
  }

  public ItemUpdate setAll(Attributes attributes) {
    attributes.map().forEach((name, value) -> sets.add(name(name) + " = " + value(value)));
    return this;
  }

  /** Adds to a number that is there already, also one inside of a list. */
  public ItemUpdate increase(String path, long amount) {
    String target = name(path);
    sets.add(target + " = " + target + " + " + value(Value.number(amount)));
    return this;
  }

  /** Adds to a number at the item's top; an absent one counts as 0. */
  public ItemUpdate add(String name, long amount) {
    adds.add(name(name) + " " + value(Value.number(amount)));
    return this;
  }

  /**
   * Appends values to a list, which may be absent, and requires that the list will not have more
   * values than that and has none of these yet.
   */
  public ItemUpdate append(String name, List<Value> added, int max) {
    String list = name(name);
    sets.add(
        "%1$s = list_append(if_not_exists(%1$s, %2$s), %3$s)"
            .formatted(list, value(Value.list(List.of())), value(Value.list(added))));
    StringBuilder room =
        new StringBuilder(
            "size(%s) <= %s".formatted(list, value(Value.number(max - added.size()))));
    for (Value value : added) {
      room.append(" AND NOT contains(%s, %s)".formatted(list, value(value)));
    }
    conditions.add("(attribute_not_exists(%s) OR (%s))".formatted(list, room));
    return this;
  }

  public ItemUpdate remove(String path) {
    removes.add(name(path));
    return this;
  }

  public ItemUpdate require(String path, Value value) {
    conditions.add(name(path) + " = " + value(value));
    return this;
  }

  /** Requires that a number is as it was read, which may be absent. */
  public ItemUpdate requireNumber(String path, OptionalLong seen) {
    return seen.isPresent() ? require(path, Value.number(seen.getAsLong())) : requireAbsent(path);
  }

  public ItemUpdate requireAbsent(String path) {
    conditions.add("attribute_not_exists(" + name(path) + ")");
    return this;
  }

  public ItemUpdate requirePresent(String path) {
    conditions.add("attribute_exists(" + name(path) + ")");
    return this;
  }

  /** Requires that the map has fewer members than that, or has this one already. */
  public ItemUpdate requireRoom(String map, String member, int max) {
    conditions.add(
        "(size(%s) < %s OR attribute_exists(%s))"
            .formatted(name(map), value(Value.number(max)), name(map + "." + member)));
    return this;
  }

  /** Returns the key of the item. */
  public Key key() {
    return key;
  }

  String expression() {
    List<String> clauses = new ArrayList<>();
    clause("SET ", sets, clauses);
    clause("ADD ", adds, clauses);
    clause("REMOVE ", removes, clauses);
    return String.join(" ", clauses);
  }

  String condition() {
    return String.join(" AND ", conditions);
  }

  Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    aliases.forEach((attribute, alias) -> names.put(alias, attribute));
    return names;
  }

  Map<String, AttributeValue> values() {
    return values;
  }

  TransactWriteItem write(String table) {
    Update.Builder update =
        Update.builder()
            .tableName(table)
            .key(key.attributes())
            .updateExpression(expression())
            .conditionExpression(conditions.isEmpty() ? null : condition())
            .expressionAttributeNames(names())
            .expressionAttributeValues(values.isEmpty() ? null : values);
    return TransactWriteItem.builder().update(update.build()).build();
  }

  private static void clause(String word, List<String> parts, List<String> clauses) {
    if (!parts.isEmpty()) {
      clauses.add(word + String.join(", ", parts));
    }
  }

  private String name(String path) {
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

  private String value(Value value) {
    return value(value.attribute());
  }

  private String value(AttributeValue value) {
    String alias = ":" + values.size();
    values.put(alias, value);
    return alias;
  }
}
