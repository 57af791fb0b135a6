package dev.stall.local.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A route's path: segments, variables such as {@code {id}}, and {@code {rest+}} at the end. */
record PathPattern(List<String> segments) {

  static PathPattern of(String path) {
    return new PathPattern(split(path));
  }

  static List<String> split(String path) {
    return Arrays.asList(path.substring(path.startsWith("/") ? 1 : 0).split("/", -1));
  }

  /** Decodes a path, where a plus sign stands for itself. */
  static String decode(String raw) {
    return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** A text that sorts specific paths first: a segment beats a variable, that a greedy one. */
  String rank() {
    StringBuilder rank = new StringBuilder();
    segments.forEach(it -> rank.append(isGreedy(it) ? 'c' : isVariable(it) ? 'b' : 'a'));
    return rank.toString();
  }

  /** The path's parameters, decoded, if these raw segments fit it. */
  Optional<Map<String, String>> match(List<String> raw) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int index = 0; index < segments.size(); index++) {
      String segment = segments.get(index);
      if (index >= raw.size()) {
        return Optional.empty();
      }
      if (isGreedy(segment)) {
        String rest = String.join("/", raw.subList(index, raw.size()));
        parameters.put(name(segment), decode(rest));
        return rest.isEmpty() ? Optional.empty() : Optional.of(parameters);
      }
      String value = decode(raw.get(index));
      if (isVariable(segment)) {
        parameters.put(name(segment), value);
      }
      if (value.isEmpty() ? !segment.isEmpty() : !isVariable(segment) && !value.equals(segment)) {
        return Optional.empty();
      }
    }
    return segments.size() == raw.size() ? Optional.of(parameters) : Optional.empty();
  }

  /** The variables that take exactly one segment, by the path that leads to them. */
  Map<String, String> variables() {
    Map<String, String> variables = new LinkedHashMap<>();
    for (int index = 0; index < segments.size(); index++) {
      if (isVariable(segments.get(index)) && !isGreedy(segments.get(index))) {
        variables.put("/" + String.join("/", segments.subList(0, index)), segments.get(index));
      }
    }
    return variables;
  }

  private static boolean isVariable(String segment) {
    return segment.startsWith("{") && segment.endsWith("}");
  }

  private static boolean isGreedy(String segment) {
    return segment.startsWith("{") && segment.endsWith("+}");
  }

  private static String name(String segment) {
    return segment.substring(1, segment.length() - (isGreedy(segment) ? 2 : 1));
  }
}
