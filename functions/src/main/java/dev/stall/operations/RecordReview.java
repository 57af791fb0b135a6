package dev.stall.operations;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Ratings;
import dev.stall.catalogue.Review;
import dev.stall.endpoint.Timestamps;
import dev.stall.input.Fields;
import dev.stall.input.Rules;
import dev.stall.json.JsonWriter;
import dev.stall.store.Reviews;
import dev.stall.wiring.Wiring;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code RecordReview}: adds a buyer's rating of 1 to 5, and what was said, to a product. */
public final class RecordReview extends Operation {

  private final Reviews reviews;

  /** The function as Lambda makes it. */
  public RecordReview() {
    this(Wiring.production());
  }

  RecordReview(Wiring wiring) {
    this.reviews = wiring.reviews();
  }

  @Override
  Consumer<JsonWriter> run(Fields input) {
    Optional<Integer> rating = input.required("rating", Rules.integer(Ratings.RATING));
    Optional<String> reason = input.optional("reason", Rules.text(Review.REASON));
    Id product = Inputs.product(input);
    Review review = reviews.record(product, rating.orElseThrow(), reason);
    return json ->
        json.field("id", review.id().toString())
            .field("dateCreated", Timestamps.utc(review.created(), 3))
            .field("product", review.product().toString())
            .field("rating", review.rating())
            .field("reason", review.reason());
  }
}
