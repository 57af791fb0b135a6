package dev.stall.sellsn;

import dev.stall.access.Scope;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.NewProduct;
import dev.stall.catalogue.Product;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.Request;
import dev.stall.table.Products;
import dev.stall.table.Table;

/**
 * {@code POST /stores/{storeId}/products}: makes a product at the end of the store's list. Scope
 * CreateProducts.
 */
public final class CreateProduct extends StoreEndpoint {

  private final Products products;

  /** The endpoint as Lambda makes it. */
  public CreateProduct() {
    this(Table.production());
  }

  CreateProduct(Table table) {
    super(table, Scope.CREATE_PRODUCTS);
    this.products = new Products(table);
  }

  @Override
  Answer answer(Id store, Request request) {
    Product product =
        products.create(store.store(), NewProduct.of(ProductForm.read(request.fields())));
    return Envelope.of("The product was created.", json -> ProductView.write(json, product));
  }
}
