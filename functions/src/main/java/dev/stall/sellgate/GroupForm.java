package dev.stall.sellgate;

import dev.stall.catalogue.GroupChange;
import dev.stall.catalogue.GroupDetails;
import dev.stall.catalogue.GroupImage;
import dev.stall.catalogue.NewGroup;
import dev.stall.catalogue.Range;
import dev.stall.input.Changes;
import dev.stall.input.Fields;
import dev.stall.input.Rules;
import java.util.List;
import java.util.Optional;

/** The form that creates and changes a group (page "Groups API", "Create Group"). */
final class GroupForm {

  private static final int USUAL_ORDER = 0;

  private GroupForm() {}

  /** Reads a group that is to be made, or refuses it for all that is wrong with it. */
  static NewGroup create(Fields form) {
    Changes<GroupChange> said = Changes.ofNew(form);
    if (!form.isSet("sort_order")) {
      said.add(List.of(new GroupChange.Position(USUAL_ORDER)));
    }
    read(said);
    form.check();
    return NewGroup.of(said.list());
  }

  /** Reads what changes of a group: only what was sent. Null clears what can be absent. */
  static List<GroupChange> changes(Fields form) {
    Changes<GroupChange> said = Changes.ofExisting(form);
    read(said);
    form.check();
    return said.list();
  }

  private static void read(Changes<GroupChange> said) {
    said.required("name", Rules.text(GroupDetails.NAME), GroupChange.Name::new);
    said.optional(
        "description", Rules.text(GroupDetails.DESCRIPTION), GroupChange.Description::new);
    said.optional(
        "image",
        Rules.httpsUrl().map(url -> new GroupImage(url, Optional.empty())),
        GroupChange.Picture::new);
    said.defaulted("sort_order", Rules.integer(Range.OF_INTEGERS), GroupChange.Position::new);
  }
}
