package dev.stall.sellapp;

import dev.stall.catalogue.GroupChange;
import dev.stall.catalogue.GroupDetails;
import dev.stall.catalogue.NewGroup;
import dev.stall.catalogue.Range;
import dev.stall.input.Changes;
import dev.stall.input.Fields;
import dev.stall.input.FormRules;
import dev.stall.input.Rules;
import dev.stall.input.Submission;
import java.util.List;

/** The form that creates and changes groups (page "Groups"). */
final class GroupForm {

  private static final String ORDER = "order";

  private GroupForm() {}

  /**
   * A group that is to be made.
   *
   * @param products that it begins with, which only the SDKs send
   */
  record Creation(NewGroup group, Resources products) {}

  /** Reads a group that is to be made, or refuses it for all that is wrong with it. */
  static Creation readNew(Call call) {
    Fields form = Submission.read(call.request().body()).fields();
    Changes<GroupChange> said = Changes.ofNew(form);
    readTitle(said);
    call.contract().readPosition(said, ORDER);
    readOthers(said);
    Resources products = Resources.optional(form);
    form.check();
    return new Creation(NewGroup.of(said.list()), products);
  }

  /** Reads what is to change: what was sent. Null clears what a group need not have. */
  static List<GroupChange> readChanges(Call call) {
    Fields form = Submission.read(call.request().body()).fields();
    Changes<GroupChange> said = Changes.ofExisting(form);
    readTitle(said);
    said.required(ORDER, FormRules.integer(Range.OF_INTEGERS), GroupChange.Position::new);
    readOthers(said);
    form.check();
    return said.list();
  }

  private static void readTitle(Changes<GroupChange> said) {
    said.required("title", Rules.text(GroupDetails.NAME), GroupChange.Name::new);
  }

  private static void readOthers(Changes<GroupChange> said) {
    said.required("unlisted", FormRules.flag(), GroupChange.Unlisted::new);
    said.optional("image", GroupImageForm.RULE, GroupChange.Picture::new);
    said.optional("section_id", FormRules.integer(Range.OF_NUMBERS), GroupChange.Section::new);
    said.optional(
        "section_order", FormRules.integer(Range.OF_INTEGERS), GroupChange.SectionOrder::new);
  }
}
