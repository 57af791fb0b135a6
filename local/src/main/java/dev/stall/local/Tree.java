package dev.stall.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A piece of the template that knows where it stands, so that a complaint can name the place. */
record Tree(String place, Object value) {

  Optional<Tree> find(String key) {
    return Optional.ofNullable(map().get(key)).map(member -> new Tree(below(key), member));
  }

  Tree at(String key) {
    return find(key).orElseThrow(() -> new BrokenTemplate(here() + " has no " + key));
  }

  Map<String, Tree> members() {
    Map<String, Tree> members = new LinkedHashMap<>();
    map().forEach((key, it) -> members.put(key.toString(), new Tree(below(key.toString()), it)));
    return members;
  }

  List<Tree> items() {
    if (value instanceof List<?> list) {
      return IntStream.range(0, list.size())
          .mapToObj(index -> new Tree(place + "[" + index + "]", list.get(index)))
          .toList();
    }
    throw new BrokenTemplate(here() + " should be a list");
  }

  List<String> texts() {
    return items().stream().map(Tree::text).toList();
  }

  String text() {
    if (value instanceof String text) {
      return text;
    }
    throw new BrokenTemplate(here() + " should be a text");
  }

  int number() {
    try {
      return Integer.parseInt(text());
    } catch (NumberFormatException e) {
      throw new BrokenTemplate(here() + " should be a number", e);
    }
  }

  private String below(String key) {
    return place.isEmpty() ? key : place + "." + key;
  }

  private String here() {
    return place.isEmpty() ? "it" : place;
  }

  private Map<?, ?> map() {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new BrokenTemplate(here() + " should be a map");
  }
}
