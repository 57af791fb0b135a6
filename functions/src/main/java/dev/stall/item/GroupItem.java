package dev.stall.item;

import dev.stall.catalogue.Group;
import dev.stall.catalogue.GroupDetails;
import dev.stall.catalogue.GroupImage;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Reference;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.Key;
import dev.stall.dynamo.Value;
import dev.stall.ranked.ListIndex;
import java.time.Instant;
import java.util.Optional;

/** How a group is kept in its item, which is the head of the list of its members. */
public final class GroupItem {

  public static final String ID = "id";
  public static final String NAME = "name";
  public static final String UPDATED = "updated";
  public static final String POSITION = "position";
  public static final String DESCRIPTION = "description";
  public static final String IMAGE = "image";
  public static final String UNLISTED = "unlisted";
  public static final String SECTION = "section";
  public static final String SECTION_ORDER = "sectionOrder";

  private static final String CREATED = "created";
  private static final String PATH = "path";
  private static final String SIZE = "size";
  private static final String FILE_NAME = "fileName";
  private static final String EXTENSION = "extension";
  private static final String TYPE = "type";

  private GroupItem() {}

  /** Returns the key of a group's item, which heads the list of its members. */
  public static Key key(int store, int number) {
    return Key.head(store + "/g/" + number);
  }

  /** Returns the key of a group's item. */
  public static Key key(Id group) {
    return key(group.store(), group.number());
  }

  /** Returns the key of a group's item. */
  public static Key key(Reference group) {
    return key(group.store(), group.number());
  }

  /** Returns the partition of the list of a store's groups. */
  public static String list(int store) {
    return store + "/groups";
  }

  /** Returns the attributes of a group that is made at that time. */
  public static Attributes of(Id id, Instant now, int position, GroupDetails details) {
    Attributes item =
        Attributes.none()
            .with(ID, id.toString())
            .with(CREATED, now)
            .with(UPDATED, now)
            .with(POSITION, position)
            .with(NAME, details.name())
            .with(DESCRIPTION, details.description())
            .with(UNLISTED, details.unlisted())
            .withNumber(SECTION, details.section())
            .withNumber(SECTION_ORDER, details.sectionOrder());
    details.image().ifPresent(image -> item.with(IMAGE, image(image)));
    return item;
  }

  public static Group read(Attributes item) {
    return new Group(
        Id.parse(item.text(ID)).orElseThrow(),
        item.time(CREATED),
        item.time(UPDATED),
        item.integer(POSITION),
        new GroupDetails(
            item.text(NAME),
            item.optionalText(DESCRIPTION),
            item.map(IMAGE).map(GroupItem::readImage),
            item.flag(UNLISTED),
            item.optionalInteger(SECTION),
            item.optionalInteger(SECTION_ORDER)),
        item.integerOr(ListIndex.COUNT, 0));
  }

  public static Value image(GroupImage image) {
    Attributes attributes = Attributes.none().with(PATH, image.path());
    image
        .metadata()
        .ifPresent(
            metadata ->
                attributes
                    .with(SIZE, metadata.size())
                    .with(FILE_NAME, metadata.fileName())
                    .with(EXTENSION, metadata.extension())
                    .with(TYPE, metadata.mediaType()));
    return attributes.value();
  }

  private static GroupImage readImage(Attributes image) {
    return new GroupImage(
        image.text(PATH),
        image.has(SIZE)
            ? Optional.of(
                new GroupImage.Metadata(
                    image.number(SIZE),
                    image.text(FILE_NAME),
                    image.text(EXTENSION),
                    image.text(TYPE)))
            : Optional.empty());
  }
}
