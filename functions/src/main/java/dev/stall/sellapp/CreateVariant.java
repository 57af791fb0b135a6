package dev.stall.sellapp;

import dev.stall.access.Scope;
import dev.stall.catalogue.NewVariant;
import dev.stall.catalogue.ProductVariant;
import dev.stall.endpoint.Response;
import dev.stall.store.VariantRevision;
import dev.stall.wiring.Wiring;

/**
 * {@code POST /v2/products/{productId}/variants}: makes a variant after the product's others; the
 * first one's price is the product's. Scope UpdateProducts.
 */
public final class CreateVariant extends SellAppEndpoint {

  private static final int CREATED = 201;

  private final VariantRevision revision;

  /** The endpoint as Lambda makes it. */
  public CreateVariant() {
    this(Wiring.production());
  }

  CreateVariant(Wiring wiring) {
    super(wiring, Scope.UPDATE_PRODUCTS);
    this.revision = wiring.variantRevision();
  }

  @Override
  Response respond(Call call) {
    NewVariant variant = VariantForm.create(call.request().fields());
    ProductVariant made = revision.create(call.product(), variant, call.currency());
    return Contract.wrapped(
        CREATED, json -> VariantView.write(json, made.product(), made.variant(), call));
  }
}
