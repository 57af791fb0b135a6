package dev.stall.sellapp;

import dev.stall.access.Scope;
import dev.stall.attachment.Attachments;
import dev.stall.catalogue.Product;
import dev.stall.catalogue.ProductChange;
import dev.stall.endpoint.Response;
import dev.stall.input.Submission;
import dev.stall.store.ProductRevision;
import dev.stall.store.Storage;
import dev.stall.wiring.Wiring;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * {@code PATCH /v2/products/{productId}}: changes what was sent of a product. Its images become
 * exactly those of its own that are named by their paths; a form's files are added behind. Scope
 * UpdateProducts.
 */
public final class UpdateProduct extends SellAppEndpoint {

  private final Storage storage;
  private final ProductRevision revision;
  private final Attachments attachments;
  private final ProductView view;

  /** The endpoint as Lambda makes it. */
  public UpdateProduct() {
    this(Wiring.production());
  }

  UpdateProduct(Wiring wiring) {
    super(wiring, Scope.UPDATE_PRODUCTS);
    this.storage = wiring.storage();
    this.revision = wiring.productRevision();
    this.attachments = wiring.attachments();
    this.view = new ProductView(wiring.links());
  }

  @Override
  Response respond(Call call) {
    ProductPatch patch = ProductPatch.read(Submission.read(call.request().body()));
    Product product =
        patch.isBlind() ? revision.change(call.product(), patch.plain()) : considered(call, patch);
    return Contract.wrapped(200, json -> view.write(json, product, call));
  }

  /** Images are kept elsewhere, but who expects a certain state has it noted that they change. */
  private Product considered(Call call, ProductPatch patch) {
    AtomicReference<Product> before = new AtomicReference<>();
    Product changed =
        revision.change(
            call.product(),
            seen -> {
              before.set(seen);
              patch.expected().ifPresent(time -> ProductUpdated.require(seen, time));
              List<ProductChange> changes = patch.changes(seen, storage.random());
              boolean noted = patch.expected().isPresent() && patch.changesImages();
              return changes.isEmpty() && !noted ? Optional.empty() : Optional.of(changes);
            });
    return patch.changesImages() ? illustrated(call, patch, before.get(), changed) : changed;
  }

  private Product illustrated(Call call, ProductPatch patch, Product seen, Product changed) {
    Product kept =
        patch.kept().isPresent()
            ? attachments.keepImages(call.storeId(), seen, patch.images(seen))
            : changed;
    return patch.added().isEmpty()
        ? kept
        : attachments.addImages(call.storeId(), kept.id(), patch.added());
  }
}
