package dev.stall.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values for the placeholders, {@code {{name}}}, of texts and of JSON. */
public record Placeholders(ObjectNode values) {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");

  /** The text with every known placeholder filled; an unknown one stays as it is. */
  public String fill(String text) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    Optional.ofNullable(values.get(match.group(1)))
                        .map(JsonNode::asText)
                        .orElse(match.group())));
  }

  /** The tree with every text filled; one that is a single placeholder takes its value's type. */
  public JsonNode fill(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> {
        Matcher whole = PLACEHOLDER.matcher(node.textValue());
        yield whole.matches() && values.has(whole.group(1))
            ? values.get(whole.group(1))
            : JsonNodeFactory.instance.textNode(fill(node.textValue()));
      }
      case OBJECT -> {
        ObjectNode filled = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(it -> filled.set(it.getKey(), fill(it.getValue())));
        yield filled;
      }
      case ARRAY -> {
        ArrayNode filled = JsonNodeFactory.instance.arrayNode();
        node.forEach(it -> filled.add(fill(it)));
        yield filled;
      }
      default -> node;
    };
  }
}
