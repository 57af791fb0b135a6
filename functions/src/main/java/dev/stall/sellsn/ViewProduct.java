package dev.stall.sellsn;

import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.Review;
import dev.stall.catalogue.Storefront;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.Request;
import dev.stall.table.Products;
import dev.stall.table.Reviews;
import dev.stall.table.Stores;
import dev.stall.table.Table;
import java.util.List;

/**
 * {@code GET /products/{productId}/view}: the public product, without a key. A private one is not
 * found.
 */
public final class ViewProduct extends SellSnEndpoint {

  private static final PageRequest NEWEST = new PageRequest(1, Paging.USUAL_SIZE);

  private final Products products;
  private final Stores stores;
  private final Reviews reviews;

  /** The endpoint as Lambda makes it. */
  public ViewProduct() {
    this(Table.production());
  }

  ViewProduct(Table table) {
    this.products = new Products(table);
    this.stores = new Stores(table);
    this.reviews = new Reviews(table);
  }

  @Override
  protected Answer answer(Request request) {
    Product product = Views.viewable(products, Ids.product(request));
    Storefront front = stores.front(product.id().store());
    List<Review> newest =
        product.tally().ratings().count() == 0
            ? List.of()
            : reviews.page(product.id(), NEWEST).entries();
    return Envelope.of(
        "This is the product.", json -> PublicProductView.write(json, product, front, newest));
  }
}
