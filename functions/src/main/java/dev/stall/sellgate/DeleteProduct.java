package dev.stall.sellgate;

import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Product;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.Attachments;
import dev.stall.endpoint.Request;
import dev.stall.media.Bucket;
import dev.stall.media.Media;
import dev.stall.table.ProductDeletion;
import dev.stall.table.Table;
import java.util.function.Supplier;

/**
 * {@code DELETE /v1/products/{productId}}: deletes a product with its images and its file, and
 * takes it out of every group. Answers 204 without a body. Scope UpdateProducts.
 */
public final class DeleteProduct extends SellGateEndpoint {

  private final ProductDeletion deletion;
  private final Attachments attachments;

  /** The endpoint as Lambda makes it. */
  public DeleteProduct() {
    this(Table.production(), Media::bucket);
  }

  DeleteProduct(Table table, Supplier<Bucket> bucket) {
    super(table, Scope.UPDATE_PRODUCTS);
    this.deletion = new ProductDeletion(table);
    this.attachments = new Attachments(table, bucket);
  }

  @Override
  Answer answer(Id store, Request request) {
    Product deleted = deletion.delete(Ids.product(store, request.path("productId")));
    attachments.removeAll(store, deleted);
    return Answer.empty(204);
  }
}
