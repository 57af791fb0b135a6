package dev.stall.sellsn;

import dev.stall.input.Fields;
import java.util.Optional;

/** The form that creates and renames a group (page "Product groups"). */
final class GroupForm {

  private GroupForm() {}

  static String readName(Fields form) {
    Optional<String> name = form.required("name", SellSnRules.NAME);
    form.check();
    return name.orElseThrow();
  }
}
