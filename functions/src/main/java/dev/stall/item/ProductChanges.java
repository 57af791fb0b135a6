package dev.stall.item;

import dev.stall.catalogue.ProductChange;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.Value;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What changes of a product do to its item: attributes that get a value, and ones that go. A
 * position is not among them, since it moves an entry of the store's list.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class ProductChanges {

  private final Attributes values = Attributes.none();
  private final TreeSet<String> gone = new TreeSet<>();

  /** Changes of which each thing is changed as the last one says. */
  public ProductChanges(List<ProductChange> changes) {
    changes.forEach(this::add);
  }

  /** Returns the position among the changes, if there is one: the last, if several. */
  public static Optional<Integer> position(List<ProductChange> changes) {
    Optional<Integer> position = Optional.empty();
    for (ProductChange change : changes) {
      if (change instanceof ProductChange.Position moved) {
        position = Optional.of(moved.position());
      }
    }
    return position;
  }

  /** Makes the changes to the attributes of a new product. */
  public void into(Attributes item) {
    item.withAll(values);
    gone.forEach(item::remove);
  }

  /** Adds the changes to an update of a product's item. */
  public void into(ItemUpdate update) {
    update.setAll(values);
    gone.forEach(update::remove);
  }

  private void add(ProductChange change) {
    switch (change) {
      case ProductChange.Name named -> set(ProductItem.NAME, Value.text(named.name()));
      case ProductChange.Description description ->
          set(ProductItem.DESCRIPTION, description.text());
      case ProductChange.Price price -> set(ProductItem.PRICE, Value.number(price.amount()));
      case ProductChange.Currency currency ->
          set(PricingAttributes.CURRENCY, Value.text(currency.code()));
      case ProductChange.Seen seen ->
          set(ProductItem.VISIBILITY, Value.text(seen.visibility().name()));
      case ProductChange.DeliveryMessage message -> set(ProductItem.DELIVERY, message.text());
      case ProductChange.Asked asked -> {
        set(ProductItem.QUESTIONS, Value.texts(PresentationAttributes.labels(asked.questions())));
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
    gone.remove(name);
    values.with(name, value);
  }

  private void set(String name, Optional<String> value) {
    value.ifPresentOrElse(
        text -> set(name, Value.text(text)),
        () -> {
          values.remove(name);
          gone.add(name);
        });
  }
}
