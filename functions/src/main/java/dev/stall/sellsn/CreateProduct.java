package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.NewProduct;
import dev.stall.catalogue.Product;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.store.Products;
import dev.stall.wiring.Wiring;

/**
 * {@code POST /stores/{storeId}/products}: makes a product at the end of the store's list. Scope
 * CreateProducts.
 */
public final class CreateProduct extends StoreEndpoint {

  private final Products products;

  /** The endpoint as Lambda makes it. */
  public CreateProduct() {
    this(Wiring.production());
  }

  CreateProduct(Wiring wiring) {
    super(wiring, Scope.CREATE_PRODUCTS);
    this.products = wiring.products();
  }

  @Override
  Response respond(Id store, Request request) {
    Product product =
        products.create(store.store(), NewProduct.of(ProductForm.read(request.fields())));
    return Envelope.of("The product was created.", json -> ProductView.write(json, product));
  }
}
