package dev.stall.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The details of a product, as its seller describes it.
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

  /** The length of a name. */
  public static final Length NAME = new Length(1, 255);

  /** The length of a description. */
  public static final Length DESCRIPTION = Length.atMost(20_000);

  /** The most tags that a product may have. */
  public static final int MAX_TAGS = 50;

  /** The length of a tag. */
  public static final Length TAG = new Length(1, 64);

  /** The most questions that its buyer may be asked. */
  public static final int MAX_QUESTIONS = 50;

  /** Refuses what is too much, too short or too long, and what is no price. */
  public ProductDetails {
    tags = List.copyOf(tags);
    questions = List.copyOf(questions);
    NAME.require("a product's name", name);
    DESCRIPTION.require("a product's description", description);
    price.ifPresent(Money::requirePrice);
    TAG.requireEach("a product's tags", tags, MAX_TAGS);
    Question.LABEL.requireEach("a product's questions", questions, MAX_QUESTIONS);
  }

  /** The details of a product without tags and rules of sale. */
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
        SaleRules.NONE,
        new Delivery(deliveryMessage, false, Optional.empty()),
        false);
  }
}
