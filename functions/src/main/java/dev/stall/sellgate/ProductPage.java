package dev.stall.sellgate;

import dev.stall.catalogue.GroupedProduct;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Page;
import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.Reference;
import dev.stall.endpoint.Paging;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.endpoint.StoreCache;
import dev.stall.store.GroupedProducts;
import dev.stall.wiring.Wiring;

/** A page of products: of the store's own list, or of a group's. */
final class ProductPage {

  private final GroupedProducts grouped;
  private final StoreCache stores;

  ProductPage(Wiring wiring) {
    this.grouped = wiring.groupedProducts();
    this.stores = wiring.storeCache();
  }

  Response ofStore(Id store, Request request) {
    PageRequest page = Paging.of(request, Envelope.PAGE_SIZE);
    return respond(store, grouped.page(store.store(), page), page);
  }

  Response ofGroup(Id store, String group, Request request) {
    Reference reference = Reference.to(Ids.group(store, group));
    PageRequest page = Paging.of(request, Envelope.PAGE_SIZE);
    return respond(store, grouped.page(reference, page), page);
  }

  private Response respond(Id store, Page<GroupedProduct> products, PageRequest page) {
    String currency = stores.get(store).profile().currency();
    return Envelope.of(
        products, page, (json, product) -> ProductView.write(json, product, currency));
  }
}
