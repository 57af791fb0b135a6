package dev.stall.item;

import dev.stall.catalogue.Product;
import dev.stall.catalogue.Variant;
import dev.stall.catalogue.VariantSummary;
import dev.stall.catalogue.VariantTerms;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.AttributesBuilder;
import dev.stall.dynamo.Key;
import java.util.HexFormat;
import java.util.Optional;

/** The item of a variant: its attributes beyond those that its product's item holds. */
public final class VariantItem {

  /** The beginning of the sort keys of a product's variants. */
  public static final String PREFIX = "variant/";

  /** A sort key after those of a product's variants. */
  public static final String AFTER = "variant0";

  private static final String CREATED = "created";
  private static final String UPDATED = "updated";
  private static final String DESCRIPTION = "description";
  private static final String MINIMUM = "minimum";
  private static final String MAXIMUM = "maximum";
  private static final String HUMBLE = "humble";
  private static final String KEPT = "kept";

  private VariantItem() {}

  /** Returns the key of a variant's item, which is next to its product's. */
  public static Key key(Key product, int variant) {
    return new Key(product.partition(), PREFIX + HexFormat.of().toHexDigits(variant));
  }

  /** Returns the attributes of a variant. */
  public static Attributes of(Variant variant) {
    VariantTerms terms = variant.terms();
    return new AttributesBuilder()
        .with(CREATED, variant.created())
        .with(UPDATED, variant.updated())
        .with(DESCRIPTION, terms.description())
        .with(MINIMUM, terms.minimum())
        .withNumber(MAXIMUM, terms.maximum())
        .with(HUMBLE, terms.humble())
        .with(KEPT, terms.kept())
        .build();
  }

  /** Returns a variant of a product; one without an item has the usual terms. */
  public static Variant read(Product product, VariantSummary summary, Optional<Attributes> item) {
    return item.map(it -> new Variant(summary, it.time(CREATED), it.time(UPDATED), terms(it)))
        .orElseGet(
            () -> new Variant(summary, product.created(), product.updated(), VariantTerms.USUAL));
  }

  private static VariantTerms terms(Attributes item) {
    return new VariantTerms(
        item.text(DESCRIPTION),
        item.integer(MINIMUM),
        item.optionalInteger(MAXIMUM),
        item.flag(HUMBLE),
        item.textsByName(KEPT));
  }
}
