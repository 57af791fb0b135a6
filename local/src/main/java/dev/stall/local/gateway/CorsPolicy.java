package dev.stall.local.gateway;

import dev.stall.local.template.ApiCors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The CORS rules of the HTTP API, which responds to preflights itself, without any function. */
record CorsPolicy(ApiCors rules) {
  private static final String PREFIX = "access-control-";

  boolean isPreflight(HttpRequest request) {
    return request.method().equals("OPTIONS");
  }

  HttpResponse preflight(HttpRequest request) {
    List<Header> headers = new ArrayList<>();
    allowedOrigin(request)
        .ifPresent(
            origin -> {
              addCommon(headers, origin);
              addList(headers, "allow-methods", rules.methods());
              addList(headers, "allow-headers", rules.headers());
              rules.maxAge().ifPresent(age -> headers.add(new Header(PREFIX + "max-age", age)));
            });
    return new HttpResponse(204, headers, HttpResponse.NOTHING);
  }

  /** The response with its CORS headers replaced by the API's own. */
  HttpResponse apply(HttpRequest request, HttpResponse response) {
    List<Header> headers = new ArrayList<>();
    response.headers().stream()
        .filter(header -> !header.name().startsWith(PREFIX))
        .forEach(headers::add);
    allowedOrigin(request)
        .ifPresent(
            origin -> {
              addCommon(headers, origin);
              addList(headers, "expose-headers", rules.exposedHeaders());
            });
    return new HttpResponse(response.status(), headers, response.body());
  }

  private Optional<String> allowedOrigin(HttpRequest request) {
    return request
        .header("origin")
        .filter(this::allows)
        .map(origin -> rules.origins().contains("*") ? "*" : origin);
  }

  private boolean allows(String origin) {
    return rules.origins().stream()
        .anyMatch(
            allowed ->
                allowed.endsWith("*")
                    ? origin.startsWith(allowed.substring(0, allowed.length() - 1))
                    : origin.equals(allowed));
  }

  private void addCommon(List<Header> headers, String origin) {
    headers.add(new Header(PREFIX + "allow-origin", origin));
    if (rules.credentials()) {
      headers.add(new Header(PREFIX + "allow-credentials", "true"));
    }
  }

  private static void addList(List<Header> headers, String name, List<String> values) {
    if (!values.isEmpty()) {
      headers.add(new Header(PREFIX + name, String.join(",", values)));
    }
  }
}
