package dev.stall.sellsn;

import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.Product;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.store.Products;
import dev.stall.store.Reviews;
import dev.stall.wiring.Wiring;

/**
 * {@code GET /product/{productId}/view/reviews/{page}}: a page of a product's reviews, newest
 * first, without a key.
 */
public final class ViewReviews extends SellSnEndpoint {

  private final Products products;
  private final Reviews reviews;

  /** The endpoint as Lambda makes it. */
  public ViewReviews() {
    this(Wiring.production());
  }

  ViewReviews(Wiring wiring) {
    this.products = wiring.products();
    this.reviews = wiring.reviews();
  }

  @Override
  protected Response respond(Request request) {
    PageRequest page = PathPage.of(request, "page");
    Product product = Views.viewable(products, Ids.product(request));
    return Envelope.page(reviews.page(product.id(), page), page.size(), ReviewView::write);
  }
}
