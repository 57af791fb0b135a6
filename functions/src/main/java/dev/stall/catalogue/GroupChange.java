package dev.stall.catalogue;

import java.util.Optional;

/** One thing of a group that its seller changes; all else of it stays as it is. */
public sealed interface GroupChange {

  /** Another name. */
  record Name(String name) implements GroupChange {
    /** Refuses what is no name. */
    public Name {
      GroupDetails.NAME.require("a group's name", name);
    }
  }

  /** Another description, or none. */
  record Description(Optional<String> text) implements GroupChange {
    /** Refuses what is too long. */
    public Description {
      GroupDetails.DESCRIPTION.require("a group's description", text);
    }
  }

  /** Another image, or none. */
  record Picture(Optional<GroupImage> image) implements GroupChange {}

  /** Another choice of whether the storefront leaves it out. */
  record Unlisted(boolean unlisted) implements GroupChange {}

  /** Another section, or none. */
  record Section(Optional<Integer> number) implements GroupChange {
    /** Refuses a section that there is not. */
    public Section {
      number.ifPresent(section -> Range.OF_NUMBERS.require("a group's section", section));
    }
  }

  /** Another place in its section, or none. */
  record SectionOrder(Optional<Integer> order) implements GroupChange {}

  /** Another position in the store's list. */
  record Position(int position) implements GroupChange {}
}
