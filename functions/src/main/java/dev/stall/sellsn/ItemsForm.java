package dev.stall.sellsn;

import dev.stall.catalogue.Stock;
import dev.stall.input.Fields;
import dev.stall.input.Rules;
import java.util.List;
import java.util.Optional;

/** The form that adds and removes items (page "Products", "Add items to product"). */
final class ItemsForm {

  private ItemsForm() {}

  static List<String> read(Fields form) {
    Optional<List<String>> items =
        form.required("items", Rules.texts(Stock.MAX_AT_ONCE, Rules.text(Stock.ITEM)));
    form.check();
    return items.orElseThrow();
  }
}
