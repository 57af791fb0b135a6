package dev.stall.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * A group that is to be made.
 *
 * @param position in the store's list; after all others where none is given
 */
public record NewGroup(GroupDetails details, Optional<Integer> position) {

  /**
   * A group of which only this is said.
   *
   * @param said its name among it
   */
  public static NewGroup of(List<GroupChange> said) {
    Optional<String> name = Optional.empty();
    Optional<String> description = Optional.empty();
    Optional<GroupImage> image = Optional.empty();
    boolean unlisted = false;
    Optional<Integer> section = Optional.empty();
    Optional<Integer> sectionOrder = Optional.empty();
    Optional<Integer> position = Optional.empty();
    for (GroupChange change : said) {
      switch (change) {
        case GroupChange.Name named -> name = Optional.of(named.name());
        case GroupChange.Description described -> description = described.text();
        case GroupChange.Picture picture -> image = picture.image();
        case GroupChange.Unlisted listing -> unlisted = listing.unlisted();
        case GroupChange.Section in -> section = in.number();
        case GroupChange.SectionOrder place -> sectionOrder = place.order();
        case GroupChange.Position placed -> position = Optional.of(placed.position());
      }
    }
    return new NewGroup(
        new GroupDetails(name.orElseThrow(), description, image, unlisted, section, sectionOrder),
        position);
  }
}
