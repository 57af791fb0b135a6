package dev.stall.item;

import dev.stall.catalogue.Pricing;
import dev.stall.catalogue.VariantSummary;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.AttributesBuilder;
import java.util.ArrayList;
import java.util.List;

/** The attributes of a product's item for its currency and variants. */
public final class PricingAttributes {

  /** The attribute of the currency. */
  public static final String CURRENCY = "currency";

  /** The attribute of the variants' numbers, titles and prices. */
  public static final String VARIANTS = "variants";

  /** The attribute of the largest number that a variant has ever had. */
  public static final String LAST_VARIANT = "lastVariant";

  private static final String NUMBER = "number";
  private static final String TITLE = "title";
  private static final String PRICE = "price";

  private PricingAttributes() {}

  /** Returns the pricing that a product's item holds. */
  public static Pricing read(Attributes item) {
    List<VariantSummary> variants = new ArrayList<>();
    for (Attributes variant : item.maps(VARIANTS)) {
      variants.add(
          new VariantSummary(variant.integer(NUMBER), variant.text(TITLE), variant.decimal(PRICE)));
    }
    return new Pricing(
        item.optionalText(CURRENCY), List.copyOf(variants), item.integerOr(LAST_VARIANT, 0));
  }

  /**
   * Returns the attributes of a product's variants.
   *
   * @param lastVariant the largest number that a variant of the product has ever had
   */
  public static Attributes of(List<VariantSummary> variants, int lastVariant) {
    List<Attributes> list = new ArrayList<>();
    for (VariantSummary variant : variants) {
      list.add(
          new AttributesBuilder()
              .with(NUMBER, variant.number())
              .with(TITLE, variant.title())
              .with(PRICE, variant.price())
              .build());
    }
    return new AttributesBuilder().withMaps(VARIANTS, list).with(LAST_VARIANT, lastVariant).build();
  }
}
