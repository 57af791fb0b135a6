package dev.stall.sellapp;

import dev.stall.access.Scope;
import dev.stall.catalogue.Page;
import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.Product;
import dev.stall.endpoint.Paging;
import dev.stall.endpoint.Response;
import dev.stall.store.ProductList;
import dev.stall.wiring.Wiring;

/**
 * {@code GET /v2/products}: a page of the store's products in the order of its list; those in the
 * trash as well with {@code with_trashed}, or alone with {@code only_trashed}. Scope ViewProducts.
 */
public final class ListProducts extends SellAppEndpoint {

  private final ProductList products;
  private final ProductView view;

  /** The endpoint as Lambda makes it. */
  public ListProducts() {
    this(Wiring.production());
  }

  ListProducts(Wiring wiring) {
    super(wiring, Scope.VIEW_PRODUCTS);
    this.products = wiring.productList();
    this.view = new ProductView(wiring.links());
  }

  @Override
  Response respond(Call call) {
    PageRequest asked = Paging.of(call.request(), PageView.USUAL_SIZE);
    Page<Product> page =
        products.page(call.storeId().store(), TrashParameters.of(call.request()), asked);
    return PageView.of(
        call.request(), asked, page, (json, product) -> view.write(json, product, call));
  }
}
