package dev.stall.sellgate;

import dev.stall.access.Scope;
import dev.stall.catalogue.GroupedProduct;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.NewProduct;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.StoreRing;
import dev.stall.table.Products;
import dev.stall.table.Table;
import java.util.List;

/** {@code POST /v1/products}: makes a product. Scope CreateProducts. */
public final class CreateProduct extends SellGateEndpoint {

  private final Products products;
  private final StoreRing stores;

  /** The endpoint as Lambda makes it. */
  public CreateProduct() {
    this(Table.production());
  }

  CreateProduct(Table table) {
    super(table, Scope.CREATE_PRODUCTS);
    this.products = new Products(table);
    this.stores = new StoreRing(table);
  }

  @Override
  Answer answer(Id store, Request request) {
    String currency = stores.get(store).profile().currency();
    NewProduct form = ProductForm.create(request.fields(), currency);
    GroupedProduct made = new GroupedProduct(products.create(store.store(), form), List.of());
    return Envelope.of(201, json -> ProductView.write(json, made, currency));
  }
}
