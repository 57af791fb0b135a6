package dev.stall.table;

import dev.stall.catalogue.Product;
import dev.stall.catalogue.Variant;
import dev.stall.catalogue.VariantSummary;
import dev.stall.catalogue.VariantTerms;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How it is kept what is known of a variant besides what its product tells of it. */
final class VariantItem {

  private static final String CREATED = "created";
  private static final String UPDATED = "updated";
  private static final String DESCRIPTION = "description";
  private static final String MINIMUM = "minimum";
  private static final String MAXIMUM = "maximum";
  private static final String HUMBLE = "humble";
  private static final String KEPT = "kept";

  private VariantItem() {}

  static Attributes of(Variant variant) {
    VariantTerms terms = variant.terms();
    return Attributes.none()
        .with(CREATED, variant.created())
        .with(UPDATED, variant.updated())
        .with(DESCRIPTION, terms.description())
        .with(MINIMUM, terms.minimum())
        .withNumber(MAXIMUM, terms.maximum())
        .with(HUMBLE, terms.humble())
        .with(KEPT, terms.kept());
  }

  /** Returns the variant; one of which nothing was ever said has no item. */
  static Variant read(Product product, VariantSummary summary, Optional<Attributes> item) {
    return item.map(it -> new Variant(summary, it.time(CREATED), it.time(UPDATED), terms(it)))
        .orElseGet(
            () -> new Variant(summary, product.created(), product.updated(), VariantTerms.USUAL));
  }

  private static VariantTerms terms(Attributes item) {
    SortedMap<String, String> kept = new TreeMap<>();
    item.entries(KEPT).forEach((name, json) -> kept.put(name, json.s()));
    return new VariantTerms(
        item.text(DESCRIPTION),
        item.integer(MINIMUM),
        item.optionalInteger(MAXIMUM),
        item.flag(HUMBLE),
        kept);
  }
}
