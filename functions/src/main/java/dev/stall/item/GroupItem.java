package dev.stall.item;

import dev.stall.catalogue.Group;
import dev.stall.catalogue.GroupDetails;
import dev.stall.catalogue.GroupImage;
import dev.stall.catalogue.Id;
import dev.stall.catalogue.Reference;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.AttributesBuilder;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.Key;
import dev.stall.dynamo.Value;
import dev.stall.ranked.ListIndex;
import java.time.Instant;
import java.util.Optional;

/** The item of a group, which is the head of the list of its members. */
public final class GroupItem {

  /** The attribute of the id. */
  public static final String ID = "id";

  /** The attribute of the name. */
  public static final String NAME = "name";

  /** The attribute of the time of the last change. */
  public static final String UPDATED = "updated";

  /** The attribute of the position in the store's list. */
  public static final String POSITION = "position";

  /** The attribute of the description. */
  public static final String DESCRIPTION = "description";

  /** The attribute of the image. */
  public static final String IMAGE = "image";

  /** The attribute of whether the group is hidden from listings. */
  public static final String UNLISTED = "unlisted";

  /** The attribute of the number of the section that shows the group. */
  public static final String SECTION = "section";

  /** The attribute of the position within the section. */
  public static final String SECTION_ORDER = "sectionOrder";

  private static final String CREATED = "created";
  private static final String PATH = "path";
  private static final String SIZE = "size";
  private static final String FILE_NAME = "fileName";
  private static final String EXTENSION = "extension";
  private static final String TYPE = "type";

  private GroupItem() {}

  /** Returns the key of the item of a group of that number. */
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

  /** Returns the sort key of a group in its store's list. */
  public static String sortKey(Group group) {
    return SortKey.of(group.position(), group.created(), group.id().number());
  }

  /** Returns an update, on the condition that the group exists. */
  public static ItemUpdate existing(Reference group) {
    ItemUpdate update = new ItemUpdate(key(group));
    group
        .id()
        .ifPresentOrElse(
            id -> update.require(ID, Value.text(id.toString())), () -> update.requirePresent(ID));
    return update;
  }

  /** Returns the partition of the list of a store's groups. */
  public static String list(int store) {
    return store + "/groups";
  }

  /** Returns the attributes of a group that is created at a time. */
  public static Attributes of(Id id, Instant now, int position, GroupDetails details) {
    AttributesBuilder item =
        new AttributesBuilder()
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
    return item.build();
  }

  /** Returns the group that an item holds. */
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

  /** Returns the value of a group's image. */
  public static Value image(GroupImage image) {
    AttributesBuilder attributes = new AttributesBuilder().with(PATH, image.path());
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
