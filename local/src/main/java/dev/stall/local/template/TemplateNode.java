package dev.stall.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A piece of a template, with its place there for error messages. */
record TemplateNode(String place, Object value) {

  Optional<TemplateNode> find(String key) {
    return Optional.ofNullable(map().get(key)).map(member -> new TemplateNode(below(key), member));
  }

  TemplateNode at(String key) {
    return find(key).orElseThrow(() -> new BrokenTemplate(here() + " has no " + key));
  }

  /** The properties of a resource or an event, which it need not have. */
  TemplateNode properties() {
    return find("Properties").orElseGet(() -> new TemplateNode(below("Properties"), Map.of()));
  }

  Map<String, TemplateNode> members() {
    Map<String, TemplateNode> members = new LinkedHashMap<>();
    map()
        .forEach(
            (key, member) ->
                members.put(key.toString(), new TemplateNode(below(key.toString()), member)));
    return members;
  }

  List<TemplateNode> items() {
    if (value instanceof List<?> list) {
      return IntStream.range(0, list.size())
          .mapToObj(index -> new TemplateNode(place + "[" + index + "]", list.get(index)))
          .toList();
    }
    throw new BrokenTemplate(here() + " must be a list");
  }

  List<String> texts() {
    return items().stream().map(TemplateNode::text).toList();
  }

  /** The texts of an optional list, none if it is missing. */
  List<String> texts(String key) {
    return find(key).map(TemplateNode::texts).orElse(List.of());
  }

  String text() {
    if (value instanceof String text) {
      return text;
    }
    throw new BrokenTemplate(here() + " must be a text");
  }

  int number() {
    try {
      return Integer.parseInt(text());
    } catch (NumberFormatException e) {
      throw new BrokenTemplate(here() + " must be a whole number", e);
    }
  }

  private String below(String key) {
    return place.isEmpty() ? key : place + "." + key;
  }

  private String here() {
    return place.isEmpty() ? "the file" : place;
  }

  private Map<?, ?> map() {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new BrokenTemplate(here() + " must be a map");
  }
}
