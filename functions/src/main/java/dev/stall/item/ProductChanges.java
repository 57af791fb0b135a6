package dev.stall.item;

import dev.stall.catalogue.ProductChange;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.AttributesBuilder;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.Value;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The changes of a product as changes of its item: attributes to set and attributes to remove. A
 * position is not among them, since it moves an entry of the store's list.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class ProductChanges {

  private final AttributesBuilder values = new AttributesBuilder();
  private final TreeSet<String> removed = new TreeSet<>();

  /** Creates the changes; where several are about the same attribute, the last one counts. */
  public ProductChanges(List<ProductChange> changes) {
    changes.forEach(this::add);
  }

  /** Returns the position among the changes, if there is one; of several, the last. */
  public static Optional<Integer> position(List<ProductChange> changes) {
    Optional<Integer> position = Optional.empty();
    for (ProductChange change : changes) {
      if (change instanceof ProductChange.Position moved) {
        position = Optional.of(moved.position());
      }
    }
    return position;
  }

  /** Returns the attributes of a new product with the changes made. */
  public Attributes applied(Attributes item) {
    AttributesBuilder changed = new AttributesBuilder(item).withAll(values.build());
    removed.forEach(changed::without);
    return changed.build();
  }

  /** Adds the changes to an update of a product's item. */
  public void into(ItemUpdate update) {
    update.setAll(values.build());
    removed.forEach(update::remove);
  }

  private void add(ProductChange change) {
    switch (change) {
      case ProductChange.Name named -> set(DetailsAttributes.NAME, Value.text(named.name()));
      case ProductChange.Description description ->
          set(DetailsAttributes.DESCRIPTION, description.text());
      case ProductChange.Price price -> set(DetailsAttributes.PRICE, Value.number(price.amount()));
      case ProductChange.Currency currency ->
          set(PricingAttributes.CURRENCY, Value.text(currency.code()));
      case ProductChange.Seen seen ->
          set(DetailsAttributes.VISIBILITY, Value.text(seen.visibility().name()));
      case ProductChange.DeliveryMessage message -> set(DetailsAttributes.DELIVERY, message.text());
      case ProductChange.Asked asked -> {
        set(
            DetailsAttributes.QUESTIONS,
            Value.texts(PresentationAttributes.labels(asked.questions())));
        set(PresentationAttributes.FORMS, PresentationAttributes.forms(asked.questions()));
      }
      case ProductChange.Faq faq ->
          set(PresentationAttributes.FAQ, PresentationAttributes.faq(faq.entries()));
      case ProductChange.Video video -> set(PresentationAttributes.VIDEO, video.url());
      case ProductChange.Redirect redirect -> set(PresentationAttributes.REDIRECT, redirect.url());
      case ProductChange.MetaTitle metaTitle ->
          set(PresentationAttributes.META_TITLE, metaTitle.text());
      case ProductChange.MetaDescription metaDescription ->
          set(PresentationAttributes.META_DESCRIPTION, metaDescription.text());
      case ProductChange.Picture picture -> set(PresentationAttributes.PICTURE, picture.url());
      case ProductChange.Position moved -> {}
    }
  }

  private void set(String name, Value value) {
    removed.remove(name);
    values.with(name, value);
  }

  private void set(String name, Optional<String> value) {
    value.ifPresentOrElse(
        text -> set(name, Value.text(text)),
        () -> {
          values.without(name);
          removed.add(name);
        });
  }
}
