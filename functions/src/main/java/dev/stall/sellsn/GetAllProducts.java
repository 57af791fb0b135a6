package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Storefront;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.Request;
import dev.stall.table.Products;
import dev.stall.table.Stores;
import dev.stall.table.Table;

/**
 * {@code GET /stores/{storeId}/products}: all of the store's products as references, in the order
 * of its list, without paging. Scope ViewProducts.
 */
public final class GetAllProducts extends StoreEndpoint {

  private final Products products;
  private final Stores stores;

  /** The endpoint as Lambda makes it. */
  public GetAllProducts() {
    this(Table.production());
  }

  GetAllProducts(Table table) {
    super(table, Scope.VIEW_PRODUCTS);
    this.products = new Products(table);
    this.stores = new Stores(table);
  }

  @Override
  Answer answer(Id store, Request request) {
    Storefront front = stores.front(store.store());
    return Envelope.of(
        "These are all products of the store.",
        json ->
            json.array(
                () ->
                    products.each(
                        store.store(),
                        some ->
                            some.forEach(
                                product ->
                                    PublicProductView.writeReference(json, product, front)))));
  }
}
