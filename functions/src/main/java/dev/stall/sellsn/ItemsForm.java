package dev.stall.sellsn;

import dev.stall.endpoint.Fields;
import java.util.List;

/** The form that adds and removes items (page "Products", "Add items to product"). */
final class ItemsForm {

  private static final int MOST = 100_000;
  private static final int LONGEST = 4096;

  private ItemsForm() {}

  static List<String> read(Fields form) {
    List<String> items = form.requiredTexts("items", MOST, LONGEST);
    form.check();
    return items;
  }
}
