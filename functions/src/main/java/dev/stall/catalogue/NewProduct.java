package dev.stall.catalogue;

import java.util.List;

/**
 * What a seller says of a product that is to be made.
 *
 * @param more what only one of the APIs knows of; a position among it is the product's, which else
 *     stands behind all others
 */
public record NewProduct(ProductDetails details, List<ProductChange> more) {

  /** A product of which no more is said. */
  public static NewProduct of(ProductDetails details) {
    return new NewProduct(details, List.of());
  }
}
