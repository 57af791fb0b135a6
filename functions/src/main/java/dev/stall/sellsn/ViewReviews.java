package dev.stall.sellsn;

import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.Product;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.Request;
import dev.stall.table.Products;
import dev.stall.table.Reviews;
import dev.stall.table.Table;

/**
 * {@code GET /product/{productId}/view/reviews/{page}}: a page of a product's reviews, newest
 * first, without a key.
 */
public final class ViewReviews extends SellSnEndpoint {

  private final Products products;
  private final Reviews reviews;

  /** The endpoint as Lambda makes it. */
  public ViewReviews() {
    this(Table.production());
  }

  ViewReviews(Table table) {
    this.products = new Products(table);
    this.reviews = new Reviews(table);
  }

  @Override
  protected Answer answer(Request request) {
    PageRequest page = PathPage.of(request, "page");
    Product product = Views.viewable(products, Ids.product(request));
    return Envelope.page(reviews.page(product.id(), page), page.size(), ReviewView::write);
  }
}
