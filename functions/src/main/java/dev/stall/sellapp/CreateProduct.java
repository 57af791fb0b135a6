package dev.stall.sellapp;

import dev.stall.access.Scope;
import dev.stall.attachment.CheckedImage;
import dev.stall.attachment.ImageAttachments;
import dev.stall.catalogue.Product;
import dev.stall.endpoint.Response;
import dev.stall.input.Fields;
import dev.stall.input.Submission;
import dev.stall.store.ProductDeletion;
import dev.stall.store.Products;
import dev.stall.store.Storage;
import dev.stall.wiring.Wiring;
import java.util.List;

/**
 * {@code POST /v2/products}: makes a product at the end of the store's list, from a form with its
 * images or from JSON. It has no variants and no price yet. Scope CreateProducts.
 */
public final class CreateProduct extends SellAppEndpoint {

  private static final int CREATED = 201;

  private final Storage storage;
  private final Products products;
  private final ProductDeletion deletion;
  private final ImageAttachments attachments;
  private final ProductView view;

  /** The endpoint as Lambda makes it. */
  public CreateProduct() {
    this(Wiring.production());
  }

  CreateProduct(Wiring wiring) {
    super(wiring, Scope.CREATE_PRODUCTS);
    this.storage = wiring.storage();
    this.products = wiring.products();
    this.deletion = wiring.productDeletion();
    this.attachments = wiring.imageAttachments();
    this.view = new ProductView(wiring.links());
  }

  @Override
  Response respond(Call call) {
    Submission sent = Submission.read(call.request().body());
    Fields form = sent.fields();
    ProductForm said = ProductForm.readNew(form);
    ProductImages.requireFiles(form);
    List<CheckedImage> images = ProductImages.read(sent, form);
    form.check();
    Product made = products.create(call.storeId().store(), said.product(storage.random()));
    Product shown = images.isEmpty() ? made : illustrated(call, made, images);
    return Contract.wrapped(CREATED, json -> view.write(json, shown, call));
  }

  /** A product that was not answered is not to stay. */
  private Product illustrated(Call call, Product made, List<CheckedImage> images) {
    try {
      return attachments.add(call.storeId(), made.id(), images);
    } catch (RuntimeException fault) {
      throw undone(fault, () -> deletion.delete(made.id()));
    }
  }
}
