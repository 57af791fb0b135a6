package dev.stall.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the seller says of a product.
 *
 * @param price exact, if it has one
 * @param questions labels of what the buyer is asked
 */
public record ProductDetails(
    String name,
    Optional<String> description,
    Optional<BigDecimal> price,
    Visibility visibility,
    List<String> tags,
    List<String> questions,
    SaleRules rules,
    Delivery delivery,
    boolean bestSeller) {

  /** A product that any number of may be bought, as long as there are items left of it. */
  public static ProductDetails plain(
      String name,
      Optional<String> description,
      Optional<BigDecimal> price,
      Visibility visibility,
      List<String> questions,
      Optional<String> deliveryMessage) {
    return new ProductDetails(
        name,
        description,
        price,
        visibility,
        List.of(),
        questions,
        new SaleRules(1, SaleRules.NO_MAXIMUM, false, false, List.of()),
        new Delivery(deliveryMessage, false, Optional.empty()),
        false);
  }
}
