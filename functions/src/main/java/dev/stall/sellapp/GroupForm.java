package dev.stall.sellapp;

import dev.stall.catalogue.GroupChange;
import dev.stall.catalogue.GroupDetails;
import dev.stall.catalogue.NewGroup;
import dev.stall.input.Fields;
import dev.stall.input.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The form that creates and changes groups (page "Groups"). */
final class GroupForm {

  private static final String TITLE = "title";
  private static final String ORDER = "order";
  private static final String UNLISTED = "unlisted";
  private static final String IMAGE = "image";
  private static final String SECTION = "section_id";
  private static final String SECTION_ORDER = "section_order";

  private static final int MAX_TITLE_LENGTH = 255;

  private GroupForm() {}

  /**
   * A group that is to be made.
   *
   * @param products that it begins with, which only the SDKs send
   */
  record Creation(NewGroup group, Resources products) {}

  static Creation readNew(Call call) {
    Fields form = Submission.read(call.request().body()).fields();
    String title = title(form);
    Optional<Integer> position = call.contract().position(form, ORDER);
    GroupDetails details =
        new GroupDetails(
            title,
            Optional.empty(),
            GroupImageForm.read(form, IMAGE),
            unlisted(form),
            section(form),
            sectionOrder(form));
    Resources products = Resources.optional(form);
    form.check();
    return new Creation(new NewGroup(details, position), products);
  }

  /** Reads what is to change: what was sent. Null clears what a group need not have. */
  static List<GroupChange> readChanges(Call call) {
    Fields form = Submission.read(call.request().body()).fields();
    List<GroupChange> changes = new ArrayList<>();
    if (form.has(TITLE)) {
      changes.add(new GroupChange.Name(title(form)));
    }
    if (form.has(ORDER)) {
      changes.add(
          new GroupChange.Position(
              form.requiredLooseInteger(ORDER, Integer.MIN_VALUE, Integer.MAX_VALUE)));
    }
    if (form.has(UNLISTED)) {
      changes.add(new GroupChange.Unlisted(unlisted(form)));
    }
    if (form.has(IMAGE)) {
      changes.add(new GroupChange.Picture(GroupImageForm.read(form, IMAGE)));
    }
    if (form.has(SECTION)) {
      changes.add(new GroupChange.Section(section(form)));
    }
    if (form.has(SECTION_ORDER)) {
      changes.add(new GroupChange.SectionOrder(sectionOrder(form)));
    }
    form.check();
    return changes;
  }

  private static String title(Fields form) {
    return form.requiredText(TITLE, 1, MAX_TITLE_LENGTH);
  }

  private static boolean unlisted(Fields form) {
    return form.requiredLooseFlag(UNLISTED);
  }

  private static Optional<Integer> section(Fields form) {
    return form.looseInteger(SECTION, 1, Integer.MAX_VALUE);
  }

  private static Optional<Integer> sectionOrder(Fields form) {
    return form.looseInteger(SECTION_ORDER, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }
}
