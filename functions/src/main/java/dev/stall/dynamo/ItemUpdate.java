package dev.stall.dynamo;

import java.util.ArrayList;
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
  private final Placeholders placeholders = new Placeholders();

  /** Creates an update that changes nothing yet. */
  public ItemUpdate(Key key) {
    this.key = key;
  }

  /** Sets the value at a path. */
  public ItemUpdate set(String path, Value value) {
    sets.add(placeholders.path(path) + " = " + placeholders.value(value));
    return this;
  }

  /** Sets attributes. */
  public ItemUpdate setAll(Attributes attributes) {
    attributes.map().forEach((name, value) -> set(name, Value.of(value)));
    return this;
  }

  /** Adds to a number that is present, which may be inside of a list. */
  public ItemUpdate increase(String path, long amount) {
    String target = placeholders.path(path);
    sets.add(target + " = " + target + " + " + placeholders.value(Value.number(amount)));
    return this;
  }

  /** Adds to a number at the item's top; an absent one counts as 0. */
  public ItemUpdate add(String name, long amount) {
    adds.add(placeholders.path(name) + " " + placeholders.value(Value.number(amount)));
    return this;
  }

  /**
   * Appends values to a list, which may be absent. Requires that the list has none of them yet.
   *
   * @param max the number of values that the list may have then, which is required as well
   */
  public ItemUpdate append(String name, List<Value> added, int max) {
    String list = placeholders.path(name);
    sets.add(
        "%1$s = list_append(if_not_exists(%1$s, %2$s), %3$s)"
            .formatted(
                list,
                placeholders.value(Value.list(List.of())),
                placeholders.value(Value.list(added))));
    StringBuilder room =
        new StringBuilder(
            "size(%s) <= %s".formatted(list, placeholders.value(Value.number(max - added.size()))));
    for (Value value : added) {
      room.append(" AND NOT contains(%s, %s)".formatted(list, placeholders.value(value)));
    }
    conditions.add("(attribute_not_exists(%s) OR (%s))".formatted(list, room));
    return this;
  }

  /** Removes the attribute, member or entry at a path. */
  public ItemUpdate remove(String path) {
    removes.add(placeholders.path(path));
    return this;
  }

  /** Requires that the value at a path is that one. */
  public ItemUpdate require(String path, Value value) {
    conditions.add(placeholders.path(path) + " = " + placeholders.value(value));
    return this;
  }

  /** Requires that a number is as it was read, or is absent if it was. */
  public ItemUpdate requireNumber(String path, OptionalLong seen) {
    return seen.isPresent() ? require(path, Value.number(seen.getAsLong())) : requireAbsent(path);
  }

  /** Requires that nothing is at a path. */
  public ItemUpdate requireAbsent(String path) {
    conditions.add("attribute_not_exists(" + placeholders.path(path) + ")");
    return this;
  }

  /** Requires that something is at a path. */
  public ItemUpdate requirePresent(String path) {
    conditions.add("attribute_exists(" + placeholders.path(path) + ")");
    return this;
  }

  /** Requires that a map has fewer members than the maximum, or has that member already. */
  public ItemUpdate requireRoom(String map, String member, int max) {
    conditions.add(
        "(size(%s) < %s OR attribute_exists(%s))"
            .formatted(
                placeholders.path(map),
                placeholders.value(Value.number(max)),
                placeholders.path(map + "." + member)));
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
    return placeholders.names();
  }

  Map<String, AttributeValue> values() {
    return placeholders.values();
  }

  TransactWriteItem write(String table) {
    Update.Builder update =
        Update.builder()
            .tableName(table)
            .key(key.attributes())
            .updateExpression(expression())
            .conditionExpression(conditions.isEmpty() ? null : condition())
            .expressionAttributeNames(names())
            .expressionAttributeValues(values().isEmpty() ? null : values());
    return TransactWriteItem.builder().update(update.build()).build();
  }

  private static void clause(String word, List<String> parts, List<String> clauses) {
    if (!parts.isEmpty()) {
      clauses.add(word + String.join(", ", parts));
    }
  }
}
