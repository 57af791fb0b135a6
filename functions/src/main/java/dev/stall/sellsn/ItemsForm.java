package dev.stall.sellsn;

import dev.stall.input.Fields;
import java.util.List;

/** The form that adds and removes items (page "Products", "Add items to product"). */
final class ItemsForm {

  private static final int MAX = 100_000;
  private static final int MAX_LENGTH = 4096;

  private ItemsForm() {}

  static List<String> read(Fields form) {
    List<String> items = form.requiredTexts("items", MAX, MAX_LENGTH);
    form.check();
    return items;
  }
}
