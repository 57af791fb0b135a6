package dev.stall.sellapp;

import dev.stall.access.Scope;
import dev.stall.catalogue.NewProduct;
import dev.stall.catalogue.Product;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.Attachments;
import dev.stall.endpoint.CheckedImage;
import dev.stall.endpoint.Fields;
import dev.stall.endpoint.Submission;
import dev.stall.media.Bucket;
import dev.stall.media.Links;
import dev.stall.media.Media;
import dev.stall.table.ProductDeletion;
import dev.stall.table.Products;
import dev.stall.table.Table;
import java.util.List;
import java.util.function.Supplier;

/**
 * {@code POST /v2/products}: makes a product at the end of the store's list, from a form with its
 * images or from JSON. It has no variants and no price yet. Scope CreateProducts.
 */
public final class CreateProduct extends SellAppEndpoint {

  private static final int CREATED = 201;

  private final Table table;
  private final Products products;
  private final ProductDeletion deletion;
  private final Attachments attachments;
  private final ProductView view;

  /** The endpoint as Lambda makes it. */
  public CreateProduct() {
    this(Table.production(), Media::bucket, Media::links);
  }

  CreateProduct(Table table, Supplier<Bucket> bucket, Supplier<Links> links) {
    super(table, Scope.CREATE_PRODUCTS);
    this.table = table;
    this.products = new Products(table);
    this.deletion = new ProductDeletion(table);
    this.attachments = new Attachments(table, bucket);
    this.view = new ProductView(links);
  }

  @Override
  Answer answer(Call call) {
    Submission sent = Submission.read(call.request());
    Fields form = sent.fields();
    NewProduct product = ProductForm.read(form, table.random());
    ProductImages.requireFiles(form);
    List<CheckedImage> images = ProductImages.read(sent, form);
    form.check();
    Product made = products.create(call.storeId().store(), product);
    Product shown = images.isEmpty() ? made : illustrated(call, made, images);
    return Contract.wrapped(CREATED, json -> view.write(json, shown, call));
  }

  /** A product that was not answered is not to stay. */
  private Product illustrated(Call call, Product made, List<CheckedImage> images) {
    try {
      return attachments.addImages(call.storeId(), made.id(), images);
    } catch (RuntimeException fault) {
      throw undone(fault, () -> deletion.delete(made.id()));
    }
  }
}
