package dev.stall.sellgate;

import dev.stall.catalogue.Money;
import dev.stall.catalogue.NewProduct;
import dev.stall.catalogue.ProductChange;
import dev.stall.catalogue.ProductDetails;
import dev.stall.catalogue.Range;
import dev.stall.catalogue.Visibility;
import dev.stall.input.Changes;
import dev.stall.input.Fields;
import dev.stall.input.Rules;
import java.util.List;
import java.util.Optional;

/** The form that creates and changes a product (page "Products API"). */
final class ProductForm {

  private static final int USUAL_ORDER = 0;

  private ProductForm() {}

  /**
   * Reads a product that is to be made, or refuses it for all that is wrong with it.
   *
   * @param usualCurrency what its price is in where the form names no currency
   */
  static NewProduct create(Fields form, String usualCurrency) {
    Changes<ProductChange> said = Changes.ofNew(form);
    if (!form.isSet("sort_order")) {
      said.add(List.of(new ProductChange.Position(USUAL_ORDER)));
    }
    read(said, usualCurrency);
    form.check();
    return NewProduct.of(said.list());
  }

  /**
   * Reads what changes of a product: only what was sent. Null clears what can be absent.
   *
   * @param usualCurrency what its price is in where the form names no currency
   */
  static List<ProductChange> changes(Fields form, String usualCurrency) {
    Changes<ProductChange> said = Changes.ofExisting(form);
    read(said, usualCurrency);
    return said.list();
  }

  private static void read(Changes<ProductChange> said, String usualCurrency) {
    said.required("name", Rules.text(ProductDetails.NAME), ProductChange.Name::new);
    said.optional(
        "description", Rules.text(ProductDetails.DESCRIPTION), ProductChange.Description::new);
    Optional<String> currency =
        said.defaulted("currency", Rules.currency(), ProductChange.Currency::new);
    int decimals = Money.decimals(currency.orElse(usualCurrency));
    said.required("price", Rules.decimal(Money.MAX_PRICE, decimals), ProductChange.Price::new);
    said.defaulted("visibility", Rules.choice(Visibility.class), ProductChange.Seen::new);
    said.optional("image", Rules.httpsUrl(), ProductChange.Picture::new);
    said.defaulted("sort_order", Rules.integer(Range.OF_INTEGERS), ProductChange.Position::new);
  }
}
