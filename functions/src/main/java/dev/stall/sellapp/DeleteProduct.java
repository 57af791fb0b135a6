package dev.stall.sellapp;

import dev.stall.access.Scope;
import dev.stall.catalogue.Product;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.input.Fields;
import dev.stall.json.JsonValue;
import dev.stall.store.ProductDeletion;
import dev.stall.wiring.Wiring;
import java.time.Instant;
import java.util.Optional;

/**
 * {@code DELETE /v2/products/{productId}}: puts a product into the trash, with its images and all
 * else that is in it, and takes it out of every group. Scope UpdateProducts.
 */
public final class DeleteProduct extends SellAppEndpoint {

  private final ProductDeletion deletion;
  private final ProductView view;

  /** The endpoint as Lambda makes it. */
  public DeleteProduct() {
    this(Wiring.production());
  }

  DeleteProduct(Wiring wiring) {
    super(wiring, Scope.UPDATE_PRODUCTS);
    this.deletion = wiring.productDeletion();
    this.view = new ProductView(wiring.links());
  }

  @Override
  Response respond(Call call) {
    Product trashed = deletion.trash(call.product(), expected(call.request()));
    return Contract.wrapped(200, json -> view.write(json, trashed, call));
  }

  private static Optional<Instant> expected(Request request) {
    if (request.body().isEmpty()) {
      return Optional.empty();
    }
    JsonValue sent = request.json();
    if (sent instanceof JsonValue.JsonNull) {
      return Optional.empty();
    }
    Fields form = Fields.of(sent);
    Optional<Instant> expected = form.optional(ProductUpdated.NAME, ProductUpdated.TIME);
    form.check();
    return expected;
  }
}
