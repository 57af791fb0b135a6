package dev.stall.sellapp;

import dev.stall.access.Scope;
import dev.stall.catalogue.Product;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.Fields;
import dev.stall.endpoint.JsonValue;
import dev.stall.endpoint.Request;
import dev.stall.media.Links;
import dev.stall.media.Media;
import dev.stall.table.ProductDeletion;
import dev.stall.table.Products;
import dev.stall.table.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code DELETE /v2/products/{productId}}: puts a product into the trash, with its images and all
 * else that is in it, and takes it out of every group. Scope UpdateProducts.
 */
public final class DeleteProduct extends SellAppEndpoint {

  private final Products products;
  private final ProductDeletion deletion;
  private final ProductView view;

  /** The endpoint as Lambda makes it. */
  public DeleteProduct() {
    this(Table.production(), Media::links);
  }

  DeleteProduct(Table table, Supplier<Links> links) {
    super(table, Scope.UPDATE_PRODUCTS);
    this.products = new Products(table);
    this.deletion = new ProductDeletion(table);
    this.view = new ProductView(links);
  }

  @Override
  Answer answer(Call call) {
    Optional<Instant> exactly = expected(call.request()).map(expected -> unchanged(call, expected));
    Product trashed = deletion.trash(call.product(), exactly);
    return Contract.wrapped(200, json -> view.write(json, trashed, call));
  }

  private static Optional<Instant> expected(Request request) {
    if (request.body().isEmpty()) {
      return Optional.empty();
    }
    JsonValue sent = request.json();
    if (sent instanceof JsonValue.Nothing) {
      return Optional.empty();
    }
    Fields form = Fields.of(sent);
    Optional<Instant> expected = ProductUpdated.read(form);
    form.check();
    return expected;
  }

  private Instant unchanged(Call call, Instant expected) {
    Product seen = products.get(call.product());
    ProductUpdated.require(seen, expected);
    return seen.updated();
  }
}
