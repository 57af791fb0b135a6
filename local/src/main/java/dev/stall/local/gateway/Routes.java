package dev.stall.local.gateway;

import dev.stall.local.template.BrokenTemplate;
import dev.stall.local.template.Route;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The routes of the HTTP API, and its choice among them for a request. */
final class Routes {
  private static final Comparator<Map.Entry<Route, PathPattern>> MOST_SPECIFIC =
      Comparator.comparing((Map.Entry<Route, PathPattern> it) -> it.getValue().rank())
          .thenComparing(it -> it.getKey().isForAnyMethod());

  private final Map<Route, PathPattern> patterns;
  private final Optional<Route> fallback;

  private Routes(Map<Route, PathPattern> patterns, Optional<Route> fallback) {
    this.patterns = patterns;
    this.fallback = fallback;
  }

  /** The route of a request, with the values of its path's variables. */
  record Match(Route route, Map<String, String> pathParameters) {}

  /**
   * The routes that a template declares.
   *
   * @throws BrokenTemplate if an HTTP API would not take them
   */
  static Routes of(List<Route> routes) {
    Map<Route, PathPattern> patterns = new LinkedHashMap<>();
    Set<String> keys = new HashSet<>();
    for (Route route : routes) {
      if (!keys.add(route.key())) {
        throw new BrokenTemplate("the route " + route.key() + " is declared twice");
      }
      if (!route.isDefault()) {
        patterns.put(route, PathPattern.of(route.path()));
      }
    }
    refuseTwoNamesAtOneLevel(patterns);
    return new Routes(patterns, routes.stream().filter(Route::isDefault).findFirst());
  }

  Optional<Match> match(String method, String rawPath) {
    List<String> raw = PathPattern.split(rawPath);
    return patterns.entrySet().stream()
        .filter(it -> takes(it.getKey(), method) && it.getValue().match(raw).isPresent())
        .min(MOST_SPECIFIC)
        .map(it -> new Match(it.getKey(), it.getValue().match(raw).orElseThrow()))
        .or(() -> fallback.map(route -> new Match(route, Map.of())));
  }

  private static boolean takes(Route route, String method) {
    return route.method().equals(method) || route.isForAnyMethod();
  }

  private static void refuseTwoNamesAtOneLevel(Map<Route, PathPattern> patterns) {
    Map<String, String> names = new HashMap<>();
    patterns.forEach(
        (route, pattern) ->
            pattern
                .variables()
                .forEach(
                    (level, name) -> {
                      String other = names.putIfAbsent(level, name);
                      if (other != null && !other.equals(name)) {
                        throw new BrokenTemplate(
                            "the route %s has the variable %s where another route has %s"
                                .formatted(route.key(), name, other));
                      }
                    }));
  }
}
