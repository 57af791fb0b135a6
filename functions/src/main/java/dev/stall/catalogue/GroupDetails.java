package dev.stall.catalogue;

import java.util.Optional;

/**
 * The details of a group, as its seller describes it.
 *
 * @param unlisted whether the storefront leaves it out and shows it to whoever has its address
 * @param section which section of the storefront it is in
 * @param sectionOrder its place in there
 */
public record GroupDetails(
    String name,
    Optional<String> description,
    Optional<GroupImage> image,
    boolean unlisted,
    Optional<Integer> section,
    Optional<Integer> sectionOrder) {

  /** The length of a name. */
  public static final Length NAME = new Length(1, 255);

  /** The length of a description. */
  public static final Length DESCRIPTION = Length.atMost(1000);

  /** Refuses what is too short or too long, and a section that there is not. */
  public GroupDetails {
    NAME.require("a group's name", name);
    DESCRIPTION.require("a group's description", description);
    section.ifPresent(number -> Range.OF_NUMBERS.require("a group's section", number));
  }

  /** A group of which only the name is known. */
  public static GroupDetails named(String name) {
    return new GroupDetails(
        name, Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty());
  }
}
