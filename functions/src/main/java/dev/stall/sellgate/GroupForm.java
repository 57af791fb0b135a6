package dev.stall.sellgate;

import dev.stall.catalogue.GroupChange;
import dev.stall.catalogue.GroupDetails;
import dev.stall.catalogue.GroupImage;
import dev.stall.catalogue.NewGroup;
import dev.stall.input.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The form that creates and changes a group (page "Groups API", "Create Group"). */
final class GroupForm {

  private static final int MAX_NAME_LENGTH = 255;
  private static final int MAX_DESCRIPTION_LENGTH = 1000;
  private static final int MAX_URL_LENGTH = 2048;
  private static final int USUAL_ORDER = 0;

  private GroupForm() {}

  /** Reads a group that is to be made, or refuses it for all that is wrong with it. */
  static NewGroup create(Fields form) {
    String name = form.requiredText("name", 1, MAX_NAME_LENGTH);
    GroupDetails details =
        new GroupDetails(
            name, description(form), image(form), false, Optional.empty(), Optional.empty());
    int order = order(form).orElse(USUAL_ORDER);
    form.check();
    return new NewGroup(details, Optional.of(order));
  }

  /** Reads what changes of a group: only what was sent. Null clears what can be absent. */
  static List<GroupChange> changes(Fields form) {
    List<GroupChange> changes = new ArrayList<>();
    Nulls.refuse(form, "name", "must be a string");
    form.text("name", 1, MAX_NAME_LENGTH).ifPresent(it -> changes.add(new GroupChange.Name(it)));
    if (form.has("description")) {
      changes.add(new GroupChange.Description(description(form)));
    }
    if (form.has("image")) {
      changes.add(new GroupChange.Picture(image(form)));
    }
    Nulls.refuse(form, "sort_order", "must be a whole number");
    order(form).ifPresent(it -> changes.add(new GroupChange.Position(it)));
    form.check();
    return changes;
  }

  private static Optional<String> description(Fields form) {
    return form.text("description", 0, MAX_DESCRIPTION_LENGTH);
  }

  private static Optional<GroupImage> image(Fields form) {
    return form.httpsUrl("image", MAX_URL_LENGTH).map(url -> new GroupImage(url, Optional.empty()));
  }

  private static Optional<Integer> order(Fields form) {
    return form.integer("sort_order", Integer.MIN_VALUE, Integer.MAX_VALUE);
  }
}
