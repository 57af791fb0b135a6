package dev.stall.sellapp;

import dev.stall.access.Scope;
import dev.stall.catalogue.Page;
import dev.stall.catalogue.PageRequest;
import dev.stall.catalogue.ProductWithVariants;
import dev.stall.catalogue.Variant;
import dev.stall.endpoint.Paging;
import dev.stall.endpoint.Response;
import dev.stall.store.Variants;
import dev.stall.wiring.Wiring;
import java.util.List;

/**
 * {@code GET /v2/products/{productId}/variants}: a page of what a product is sold as. Scope
 * ViewProducts.
 */
public final class ListVariants extends SellAppEndpoint {

  private final Variants variants;

  /** The endpoint as Lambda makes it. */
  public ListVariants() {
    this(Wiring.production());
  }

  ListVariants(Wiring wiring) {
    super(wiring, Scope.VIEW_PRODUCTS);
    this.variants = wiring.variants();
  }

  @Override
  Response respond(Call call) {
    PageRequest asked = Paging.of(call.request(), PageView.USUAL_SIZE);
    ProductWithVariants found = variants.of(call.product());
    return PageView.of(
        call.request(),
        asked,
        page(found.variants(), asked),
        (json, variant) -> VariantView.write(json, found.product(), variant, call));
  }

  private static Page<Variant> page(List<Variant> all, PageRequest asked) {
    int from = (int) Math.min(asked.offset(), all.size());
    int to = Math.min(from + asked.size(), all.size());
    return new Page<>(all.subList(from, to), all.size());
  }
}
