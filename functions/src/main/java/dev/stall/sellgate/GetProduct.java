package dev.stall.sellgate;

import dev.stall.access.Scope;
import dev.stall.catalogue.GroupedProduct;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Reference;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.StoreRing;
import dev.stall.table.GroupedProducts;
import dev.stall.table.Table;

/** {@code GET /v1/products/{productId}}: a product. Scope ViewProducts. */
public final class GetProduct extends SellGateEndpoint {

  private final GroupedProducts grouped;
  private final StoreRing stores;

  /** The endpoint as Lambda makes it. */
  public GetProduct() {
    this(Table.production());
  }

  GetProduct(Table table) {
    super(table, Scope.VIEW_PRODUCTS);
    this.grouped = new GroupedProducts(table);
    this.stores = new StoreRing(table);
  }

  @Override
  Answer answer(Id store, Request request) {
    Id id = Ids.product(store, request.path("productId"));
    GroupedProduct product = grouped.get(Reference.to(id));
    String currency = stores.get(store).profile().currency();
    return Envelope.of(200, json -> ProductView.write(json, product, currency));
  }
}
