package dev.stall.local;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the route of a request as an HTTP API does. */
final class Routes {
  private static final Comparator<Map.Entry<Route, PathPattern>> MOST_SPECIFIC =
      Comparator.comparing((Map.Entry<Route, PathPattern> it) -> it.getValue().rank())
          .thenComparing(it -> it.getKey().method().equals(Route.ANY));

  private final Map<Route, PathPattern> patterns;
  private final Optional<Route> fallback;

  private Routes(Map<Route, PathPattern> patterns, Optional<Route> fallback) {
    this.patterns = patterns;
    this.fallback = fallback;
  }

  /** A route that fits a request, with the values of its path's variables. */
  record Match(Route route, Map<String, String> pathParameters) {}

  /**
   * Takes what the template declares.
   *
   * @throws BrokenTemplate if an HTTP API would refuse these routes
   */
  static Routes of(List<Route> routes) {
    Map<Route, PathPattern> patterns = new LinkedHashMap<>();
    Set<String> keys = new HashSet<>();
    for (Route route : routes) {
      if (!keys.add(route.key())) {
        throw new BrokenTemplate("the route " + route.key() + " is there twice");
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
    return route.method().equals(method) || route.method().equals(Route.ANY);
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
                            "the route %s names a variable %s where another route says %s"
                                .formatted(route.key(), name, other));
                      }
                    }));
  }
}
