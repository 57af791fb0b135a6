package dev.stall.sellapp;

import dev.stall.access.Scope;
import dev.stall.attachment.ImageAttachments;
import dev.stall.catalogue.Product;
import dev.stall.endpoint.Response;
import dev.stall.input.Submission;
import dev.stall.store.ProductRevision;
import dev.stall.store.Storage;
import dev.stall.wiring.Wiring;

/**
 * {@code PATCH /v2/products/{productId}}: changes what was sent of a product. Its images become
 * exactly those of its own that are named by their paths; a form's files are added after them.
 * Scope UpdateProducts.
 */
public final class UpdateProduct extends SellAppEndpoint {

  private final Storage storage;
  private final ProductRevision revision;
  private final ImageAttachments images;
  private final ProductView view;

  /** The endpoint as Lambda makes it. */
  public UpdateProduct() {
    this(Wiring.production());
  }

  UpdateProduct(Wiring wiring) {
    super(wiring, Scope.UPDATE_PRODUCTS);
    this.storage = wiring.storage();
    this.revision = wiring.productRevision();
    this.images = wiring.imageAttachments();
    this.view = new ProductView(wiring.links());
  }

  @Override
  Response respond(Call call) {
    ProductPatch patch = ProductPatch.read(Submission.read(call.request().body()));
    Product product =
        patch.needsProduct()
            ? revised(call, patch)
            : revision.change(call.product(), patch.plain());
    return Contract.wrapped(200, json -> view.write(json, product, call));
  }

  private Product revised(Call call, ProductPatch patch) {
    ProductRevision.Revised revised =
        revision.revise(call.product(), product -> patch.changes(product, storage.random()));
    Product seen = revised.before();
    Product kept =
        patch.kept().isPresent()
            ? images.keep(call.storeId(), seen, patch.images(seen))
            : revised.after();
    return patch.added().isEmpty() ? kept : images.add(call.storeId(), kept.id(), patch.added());
  }
}
