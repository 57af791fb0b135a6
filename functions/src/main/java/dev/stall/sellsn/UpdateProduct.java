package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.Request;
import dev.stall.table.ProductRevision;
import dev.stall.table.Table;

/**
 * {@code PUT /stores/{storeId}/products/{productId}}: puts the form in the place of what the seller
 * said of the product before; answers 200 without a body. Scope UpdateProducts.
 */
public final class UpdateProduct extends StoreEndpoint {

  private final ProductRevision revision;

  /** The endpoint as Lambda makes it. */
  public UpdateProduct() {
    this(Table.production());
  }

  UpdateProduct(Table table) {
    super(table, Scope.UPDATE_PRODUCTS);
    this.revision = new ProductRevision(table);
  }

  @Override
  Answer answer(Id store, Request request) {
    Id product = Ids.product(store, request);
    revision.update(product, ProductForm.read(request.fields()));
    return Answer.empty(200);
  }
}
