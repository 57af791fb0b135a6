package dev.stall.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The CORS rules of the HTTP API, which answers browsers itself instead of the functions. */
public record Cors(
    List<String> origins,
    List<String> methods,
    List<String> headers,
    List<String> exposedHeaders,
    Optional<String> maxAge,
    boolean credentials) {

  private static final String PREFIX = "access-control-";

  static Optional<Cors> of(Tree configuration) {
    if (configuration.value() instanceof String all) {
      return all.equals("true")
          ? Optional.of(
              new Cors(List.of("*"), List.of(), List.of(), List.of(), Optional.empty(), false))
          : Optional.empty();
    }
    return Optional.of(
        new Cors(
            texts(configuration, "AllowOrigins"),
            texts(configuration, "AllowMethods"),
            texts(configuration, "AllowHeaders"),
            texts(configuration, "ExposeHeaders"),
            configuration.find("MaxAge").map(Tree::text),
            configuration.find("AllowCredentials").map(Tree::text).orElse("").equals("true")));
  }

  private static List<String> texts(Tree configuration, String key) {
    return configuration.find(key).map(Tree::texts).orElse(List.of());
  }

  boolean isPreflight(HttpCall call) {
    return call.method().equals("OPTIONS");
  }

  HttpAnswer preflight(HttpCall call) {
    List<Header> answer = new ArrayList<>();
    allowedOrigin(call)
        .ifPresent(
            origin -> {
              answer.addAll(common(origin));
              list("allow-methods", methods).ifPresent(answer::add);
              list("allow-headers", headers).ifPresent(answer::add);
              maxAge.map(age -> new Header(PREFIX + "max-age", age)).ifPresent(answer::add);
            });
    return new HttpAnswer(204, answer, HttpAnswer.NOTHING);
  }

  /** Replaces whatever CORS headers the function set, as the HTTP API does. */
  HttpAnswer decorate(HttpCall call, HttpAnswer answer) {
    List<Header> decorated = new ArrayList<>();
    answer.headers().stream()
        .filter(header -> !header.name().startsWith(PREFIX))
        .forEach(decorated::add);
    allowedOrigin(call)
        .ifPresent(
            origin -> {
              decorated.addAll(common(origin));
              list("expose-headers", exposedHeaders).ifPresent(decorated::add);
            });
    return new HttpAnswer(answer.status(), decorated, answer.body());
  }

  private Optional<String> allowedOrigin(HttpCall call) {
    return call.header("origin").filter(this::allows).map(it -> origins.contains("*") ? "*" : it);
  }

  private boolean allows(String origin) {
    return origins.stream()
        .anyMatch(
            allowed ->
                allowed.endsWith("*")
                    ? origin.startsWith(allowed.substring(0, allowed.length() - 1))
                    : origin.equals(allowed));
  }

  private List<Header> common(String origin) {
    Map<String, String> common =
        credentials
            ? Map.of("allow-origin", origin, "allow-credentials", "true")
            : Map.of("allow-origin", origin);
    return common.entrySet().stream()
        .map(it -> new Header(PREFIX + it.getKey(), it.getValue()))
        .toList();
  }

  private static Optional<Header> list(String name, List<String> values) {
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(new Header(PREFIX + name, String.join(",", values)));
  }
}
