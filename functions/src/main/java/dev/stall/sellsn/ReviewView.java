package dev.stall.sellsn;

import dev.stall.catalogue.Review;
import dev.stall.endpoint.Timestamps;
import dev.stall.json.JsonWriter;

/** A review of a product (page "Products", "Get product reviews"). */
final class ReviewView {

  private ReviewView() {}

  static void write(JsonWriter json, Review review) {
    json.object(
        () ->
            json.field("id", review.id().toString())
                .field("dateCreated", Timestamps.utc(review.created(), ProductView.TIME_DECIMALS))
                .field("rating", review.rating())
                .field("reason", review.reason())
                .field("productId", review.product().toString())
                .nothing("reply"));
  }
}
