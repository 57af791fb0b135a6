package dev.stall.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * Settings of a product's page at the storefront.
 *
 * @param redirectUrl where buyers are sent after paying; may have {@code [order_id]} in it
 * @param metaTitle for search engines
 * @param metaDescription for search engines
 */
public record PageSettings(
    List<Faq> faq,
    Optional<String> videoUrl,
    Optional<String> redirectUrl,
    Optional<String> metaTitle,
    Optional<String> metaDescription) {

  /** A question that is asked often, with its answer. */
  public record Faq(String question, String answer) {}

  /** No settings. */
  public static final PageSettings NONE =
      new PageSettings(
          List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
