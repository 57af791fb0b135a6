package dev.stall.sellapp;

import dev.stall.catalogue.Rejection;
import java.util.Optional;

/** The field of SellApp's requests in which a value was sent that the catalogue rejects. */
final class RejectedField {

  private RejectedField() {}

  static Optional<String> of(Rejection rejection) {
    return switch (rejection) {
      case Rejection.LimitReached reached -> of(reached.limit());
      case Rejection.OtherCurrency currency -> Optional.of("pricing.price.currency");
      case Rejection.UnfitImage image -> Optional.of("images");
      case Rejection.TooManyBytes notSent -> Optional.empty();
      case Rejection.TooManySold notSent -> Optional.empty();
    };
  }

  private static Optional<String> of(Rejection.Limit limit) {
    return switch (limit) {
      case IMAGES_OF_PRODUCT -> Optional.of("images");
      case GROUPS_OF_PRODUCT,
          VARIANTS_OF_PRODUCT,
          FEES_OF_PRODUCT,
          ITEMS_OF_PRODUCT,
          PRODUCTS_OF_GROUP ->
          Optional.empty();
    };
  }
}
