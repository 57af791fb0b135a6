package dev.stall.table;

import dev.stall.catalogue.Group;
import dev.stall.catalogue.GroupDetails;
import dev.stall.catalogue.GroupImage;
import dev.stall.catalogue.Id;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a group is kept in its item, which is the head of the list of its members. */
final class GroupItem {

  static final String ID = "id";
  static final String NAME = "name";
  static final String UPDATED = "updated";
  static final String POSITION = "position";
  static final String DESCRIPTION = "description";
  static final String IMAGE = "image";
  static final String UNLISTED = "unlisted";
  static final String SECTION = "section";
  static final String SECTION_ORDER = "sectionOrder";

  private static final String CREATED = "created";
  private static final String PATH = "path";
  private static final String SIZE = "size";
  private static final String FILE_NAME = "fileName";
  private static final String EXTENSION = "extension";
  private static final String TYPE = "type";

  private GroupItem() {}

  /** Returns the attributes of a group that is made at that time. */
  static Attributes of(Id id, Instant now, int position, GroupDetails details) {
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

  static Group read(Attributes item) {
    return new Group(
        Id.parse(item.text(ID)).orElseThrow(),
        item.time(CREATED),
        item.time(UPDATED),
        item.integer(POSITION),
        new GroupDetails(
            item.text(NAME),
            item.optionalText(DESCRIPTION),
            item.has(IMAGE)
                ? Optional.of(readImage(Attributes.of(item.entries(IMAGE))))
                : Optional.empty(),
            item.flag(UNLISTED),
            item.optionalInteger(SECTION),
            item.optionalInteger(SECTION_ORDER)),
        item.integerOr(ListIndex.COUNT, 0));
  }

  static AttributeValue image(GroupImage image) {
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
    return AttributeValue.fromM(attributes.map());
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
