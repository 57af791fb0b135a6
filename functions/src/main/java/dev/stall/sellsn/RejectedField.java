package dev.stall.sellsn;

import dev.stall.catalogue.Rejection;
import java.util.Optional;

/** The field of SellSN's requests in which a value was sent that the catalogue rejects. */
final class RejectedField {

  private RejectedField() {}

  static Optional<String> of(Rejection rejection) {
    return switch (rejection) {
      case Rejection.LimitReached reached -> of(reached.limit());
      case Rejection.TooManyBytes items -> Optional.of("items");
      case Rejection.UnfitImage image -> Optional.of("image");
      case Rejection.OtherCurrency notSent -> Optional.empty();
      case Rejection.TooManySold notSent -> Optional.empty();
    };
  }

  private static Optional<String> of(Rejection.Limit limit) {
    return switch (limit) {
      case IMAGES_OF_PRODUCT -> Optional.of("image");
      case FEES_OF_PRODUCT -> Optional.of("paymentMethod");
      case ITEMS_OF_PRODUCT -> Optional.of("items");
      case PRODUCTS_OF_GROUP -> Optional.of("productId");
      case GROUPS_OF_PRODUCT, VARIANTS_OF_PRODUCT -> Optional.empty();
    };
  }
}
