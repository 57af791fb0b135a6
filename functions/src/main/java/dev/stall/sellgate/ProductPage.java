package dev.stall.sellgate;

import dev.stall.catalogue.GroupedProduct;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Page;
import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.Reference;
import dev.stall.endpoint.Answer;
import dev.stall.endpoint.Paging;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.StoreRing;
import dev.stall.table.GroupedProducts;
import dev.stall.table.Table;

/** A page of products: of the store's own list, or of a group's. */
final class ProductPage {

  private final GroupedProducts grouped;
  private final StoreRing stores;

  ProductPage(Table table) {
    this.grouped = new GroupedProducts(table);
    this.stores = new StoreRing(table);
  }

  Answer ofStore(Id store, Request request) {
    PageRequest page = Paging.of(request, Envelope.PAGE_SIZE);
    return answer(store, grouped.page(store.store(), page), page);
  }

  Answer ofGroup(Id store, String group, Request request) {
    Reference reference = Reference.to(Ids.group(store, group));
    PageRequest page = Paging.of(request, Envelope.PAGE_SIZE);
    return answer(store, grouped.page(reference, page), page);
  }

  private Answer answer(Id store, Page<GroupedProduct> products, PageRequest page) {
    String currency = stores.get(store).profile().currency();
    return Envelope.of(
        products, page, (json, product) -> ProductView.write(json, product, currency));
  }
}
