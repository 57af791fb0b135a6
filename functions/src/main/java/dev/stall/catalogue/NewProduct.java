package dev.stall.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * A product that is to be made.
 *
 * @param more what the details do not say, or say otherwise; a position among it is the product's,
 *     which otherwise comes after all others
 */
public record NewProduct(ProductDetails details, List<ProductChange> more) {

  /** A product of which no more is said. */
  public static NewProduct of(ProductDetails details) {
    return new NewProduct(details, List.of());
  }

  /**
   * A product of which only this is said; everybody sees it unless that is among it.
   *
   * @param said its name among it
   */
  public static NewProduct of(List<ProductChange> said) {
    for (ProductChange change : said) {
      if (change instanceof ProductChange.Name named) {
        return new NewProduct(
            ProductDetails.plain(
                named.name(),
                Optional.empty(),
                Optional.empty(),
                Visibility.PUBLIC,
                List.of(),
                Optional.empty()),
            List.copyOf(said));
      }
    }
    throw new IllegalArgumentException("a product has a name");
  }
}
