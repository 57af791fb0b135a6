package dev.stall.sellsn;

import dev.stall.input.Fields;

/** The form that creates and renames a group (page "Product groups"). */
final class GroupForm {

  private GroupForm() {}

  static String readName(Fields form) {
    String name = form.requiredText("name", 3, 64);
    form.check();
    return name;
  }
}
