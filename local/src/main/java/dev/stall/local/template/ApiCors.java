package dev.stall.local.template;

import java.util.List;
import java.util.Optional;

/** The CORS rules of the HTTP API. */
public record ApiCors(
    List<String> origins,
    List<String> methods,
    List<String> headers,
    List<String> exposedHeaders,
    Optional<String> maxAge,
    boolean credentials) {

  static Optional<ApiCors> of(TemplateNode configuration) {
    if (configuration.value() instanceof String all) {
      return all.equals("true")
          ? Optional.of(
              new ApiCors(List.of("*"), List.of(), List.of(), List.of(), Optional.empty(), false))
          : Optional.empty();
    }
    return Optional.of(
        new ApiCors(
            configuration.texts("AllowOrigins"),
            configuration.texts("AllowMethods"),
            configuration.texts("AllowHeaders"),
            configuration.texts("ExposeHeaders"),
            configuration.find("MaxAge").map(TemplateNode::text),
            configuration
                .find("AllowCredentials")
                .filter(it -> it.text().equals("true"))
                .isPresent()));
  }
}
