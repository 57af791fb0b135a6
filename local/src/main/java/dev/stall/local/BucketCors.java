package dev.stall.local;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.s3.model.CORSRule;

/** What a bucket lets browsers do that come from another origin. */
public record BucketCors(
    List<String> origins,
    List<String> methods,
    List<String> headers,
    List<String> exposedHeaders,
    Optional<Integer> maxAge) {

  static BucketCors of(Tree rule) {
    return new BucketCors(
        rule.at("AllowedOrigins").texts(),
        rule.at("AllowedMethods").texts(),
        texts(rule, "AllowedHeaders"),
        texts(rule, "ExposedHeaders"),
        rule.find("MaxAge").map(Tree::number));
  }

  CORSRule rule() {
    CORSRule.Builder rule =
        CORSRule.builder()
            .allowedOrigins(origins)
            .allowedMethods(methods)
            .allowedHeaders(headers)
            .exposeHeaders(exposedHeaders);
    maxAge.ifPresent(rule::maxAgeSeconds);
    return rule.build();
  }

  private static List<String> texts(Tree rule, String key) {
    return rule.find(key).map(Tree::texts).orElse(List.of());
  }
}
