package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.Request;
import dev.stall.table.ProductDeletion;
import dev.stall.table.Table;

/**
 * {@code DELETE /stores/{storeId}/products/{productId}}: deletes a product and takes it out of
 * every group. Scope UpdateProducts.
 */
public final class DeleteProduct extends StoreEndpoint {

  private final ProductDeletion deletion;

  /** The endpoint as Lambda makes it. */
  public DeleteProduct() {
    this(Table.production());
  }

  DeleteProduct(Table table) {
    super(table, Scope.UPDATE_PRODUCTS);
    this.deletion = new ProductDeletion(table);
  }

  @Override
  Answer answer(Id store, Request request) {
    deletion.delete(Ids.product(store, request));
    return Envelope.done("The product was deleted.");
  }
}
