package dev.stall.sellgate;

import dev.stall.access.Scope;
import dev.stall.catalogue.GroupedProduct;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.ProductChange;
import dev.stall.catalogue.Reference;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.endpoint.StoreCache;
import dev.stall.input.Fields;
import dev.stall.store.GroupedProducts;
import dev.stall.store.ProductRevision;
import dev.stall.wiring.Wiring;
import java.util.List;
import java.util.Optional;

/**
 * {@code PATCH /v1/products/{productId}}: changes what was sent of a product. Scope UpdateProducts.
 */
public final class UpdateProduct extends SellGateEndpoint {

  private final ProductRevision revision;
  private final GroupedProducts grouped;
  private final StoreCache stores;

  /** The endpoint as Lambda makes it. */
  public UpdateProduct() {
    this(Wiring.production());
  }

  UpdateProduct(Wiring wiring) {
    super(wiring, Scope.UPDATE_PRODUCTS);
    this.revision = wiring.productRevision();
    this.grouped = wiring.groupedProducts();
    this.stores = wiring.storeCache();
  }

  @Override
  Response respond(Id store, Request request) {
    Id id = Ids.product(store, request.path("productId"));
    Fields form = request.fields();
    String currency = stores.get(store).profile().currency();
    if (ProductUpdate.needsProduct(form)) {
      revision.revise(
          Reference.to(id),
          before -> Optional.of(ProductUpdate.read(form, Optional.of(before), currency)));
    } else {
      List<ProductChange> changes = ProductUpdate.read(form, Optional.empty(), currency);
      if (!changes.isEmpty()) {
        revision.change(Reference.to(id), changes);
      }
    }
    GroupedProduct changed = grouped.get(Reference.to(id));
    return Envelope.of(200, json -> ProductView.write(json, changed, currency));
  }
}
