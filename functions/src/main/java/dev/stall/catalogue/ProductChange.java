package dev.stall.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** One thing of a product that its seller changes; all else of it stays as it is. */
public sealed interface ProductChange {

  /** Another name. The slug stays. */
  record Name(String name) implements ProductChange {}

  /** Another description, or none. */
  record Description(Optional<String> text) implements ProductChange {}

  /** Another price: also that of the first variant. */
  record Price(BigDecimal amount) implements ProductChange {}

  /** Another currency, by its ISO 4217 code. */
  record Currency(String code) implements ProductChange {}

  /** Another visibility. */
  record Seen(Visibility visibility) implements ProductChange {}

  /** Another text of the delivery note, or none. */
  record DeliveryMessage(Optional<String> text) implements ProductChange {}

  /** Other questions. */
  record Asked(List<Question> questions) implements ProductChange {}

  /** Other questions with answers at the product's page. */
  record Faq(List<PageSettings.Faq> entries) implements ProductChange {}

  /** Another video, or none. */
  record Video(Optional<String> url) implements ProductChange {}

  /** Another address to send buyers to, or none. */
  record Redirect(Optional<String> url) implements ProductChange {}

  /** Another title for search engines, or none. */
  record MetaTitle(Optional<String> text) implements ProductChange {}

  /** Another description for search engines, or none. */
  record MetaDescription(Optional<String> text) implements ProductChange {}

  /** Another address of an image that is kept elsewhere, or none. */
  record Picture(Optional<String> url) implements ProductChange {}

  /** Another position in the store's list. */
  record Position(int position) implements ProductChange {}
}
