package dev.stall.sellapp;

import dev.stall.access.Scope;
import dev.stall.catalogue.NewVariant;
import dev.stall.catalogue.ProductVariant;
import dev.stall.endpoint.Answer;
import dev.stall.table.Table;
import dev.stall.table.Variants;

/**
 * {@code POST /v2/products/{productId}/variants}: makes a variant behind the product's others; the
 * first one's price is the product's. Scope UpdateProducts.
 */
public final class CreateVariant extends SellAppEndpoint {

  private static final int CREATED = 201;

  private final Variants variants;

  /** The endpoint as Lambda makes it. */
  public CreateVariant() {
    this(Table.production());
  }

  CreateVariant(Table table) {
    super(table, Scope.UPDATE_PRODUCTS);
    this.variants = new Variants(table);
  }

  @Override
  Answer answer(Call call) {
    NewVariant variant = VariantForm.create(call.request().fields(), call.currency());
    ProductVariant made =
        variants.create(call.product(), variant, call.currency(), VariantForm::elsewhere);
    return Contract.wrapped(
        CREATED, json -> VariantView.write(json, made.product(), made.variant(), call));
  }
}
