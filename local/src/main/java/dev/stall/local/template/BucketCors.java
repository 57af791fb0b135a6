package dev.stall.local.template;

import java.util.List;
import java.util.Optional;

/** A CORS rule of a bucket. */
public record BucketCors(
    List<String> origins,
    List<String> methods,
    List<String> headers,
    List<String> exposedHeaders,
    Optional<Integer> maxAge) {

  static BucketCors of(TemplateNode rule) {
    return new BucketCors(
        rule.at("AllowedOrigins").texts(),
        rule.at("AllowedMethods").texts(),
        rule.texts("AllowedHeaders"),
        rule.texts("ExposedHeaders"),
        rule.find("MaxAge").map(TemplateNode::number));
  }
}
