package dev.stall.sellapp;

import dev.stall.access.Scope;
import dev.stall.catalogue.Page;
import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.Product;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.Paging;
import dev.stall.media.Links;
import dev.stall.media.Media;
import dev.stall.table.Products;
import dev.stall.table.Table;
import java.util.function.Supplier;

/**
 * {@code GET /v2/products}: a page of the store's products in the order of its list; those in the
 * trash as well with {@code with_trashed}, or alone with {@code only_trashed}. Scope ViewProducts.
 */
public final class ListProducts extends SellAppEndpoint {

  private final Products products;
  private final ProductView view;

  /** The endpoint as Lambda makes it. */
  public ListProducts() {
    this(Table.production(), Media::links);
  }

  ListProducts(Table table, Supplier<Links> links) {
    super(table, Scope.VIEW_PRODUCTS);
    this.products = new Products(table);
    this.view = new ProductView(links);
  }

  @Override
  Answer answer(Call call) {
    PageRequest asked = Paging.of(call.request(), PageView.USUAL_SIZE);
    Page<Product> page =
        products.page(call.storeId().store(), ProductExtent.of(call.request()), asked);
    return PageView.of(
        call.request(), asked, page, (json, product) -> view.write(json, product, call));
  }
}
