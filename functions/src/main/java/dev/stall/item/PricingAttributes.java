package dev.stall.item;

import dev.stall.catalogue.Pricing;
import dev.stall.catalogue.VariantSummary;
import dev.stall.dynamo.Attributes;
import java.util.ArrayList;
import java.util.List;

/**
 * How it is kept in a product's item what the product is sold as: absent where nothing was said.
 */
public final class PricingAttributes {

  public static final String CURRENCY = "currency";
  public static final String VARIANTS = "variants";
  public static final String LAST_VARIANT = "lastVariant";

  private static final String NUMBER = "number";
  private static final String TITLE = "title";
  private static final String PRICE = "price";

  private PricingAttributes() {}

  public static Pricing read(Attributes item) {
    List<VariantSummary> variants = new ArrayList<>();
    for (Attributes variant : item.maps(VARIANTS)) {
      variants.add(
          new VariantSummary(variant.integer(NUMBER), variant.text(TITLE), variant.decimal(PRICE)));
    }
    return new Pricing(
        item.optionalText(CURRENCY), List.copyOf(variants), item.integerOr(LAST_VARIANT, 0));
  }

  public static Attributes of(List<VariantSummary> variants, int lastVariant) {
    List<Attributes> list = new ArrayList<>();
    for (VariantSummary variant : variants) {
      list.add(
          Attributes.none()
              .with(NUMBER, variant.number())
              .with(TITLE, variant.title())
              .with(PRICE, variant.price()));
    }
    return Attributes.none().withMaps(VARIANTS, list).with(LAST_VARIANT, lastVariant);
  }
}
