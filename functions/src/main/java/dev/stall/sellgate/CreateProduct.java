package dev.stall.sellgate;

import dev.stall.access.Scope;
import dev.stall.catalogue.GroupedProduct;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.NewProduct;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.endpoint.StoreCache;
import dev.stall.store.Products;
import dev.stall.wiring.Wiring;
import java.util.List;

/** {@code POST /v1/products}: makes a product. Scope CreateProducts. */
public final class CreateProduct extends SellGateEndpoint {

  private final Products products;
  private final StoreCache stores;

  /** The endpoint as Lambda makes it. */
  public CreateProduct() {
    this(Wiring.production());
  }

  CreateProduct(Wiring wiring) {
    super(wiring, Scope.CREATE_PRODUCTS);
    this.products = wiring.products();
    this.stores = wiring.storeCache();
  }

  @Override
  Response respond(Id store, Request request) {
    String currency = stores.get(store).profile().currency();
    NewProduct form = ProductForm.create(request.fields(), currency);
    GroupedProduct made = new GroupedProduct(products.create(store.store(), form), List.of());
    return Envelope.of(201, json -> ProductView.write(json, made, currency));
  }
}
