package dev.stall.table;

import dev.stall.catalogue.ProductChange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What changes of a product do to its item: attributes that get a value, and ones that go. A
 * position is not among them, since it moves an entry of the store's list.
 *
 * <p>Not safe for use by several threads at once.
 */
final class ProductChanges {

  private final Map<String, AttributeValue> values = new HashMap<>();
  private final TreeSet<String> gone = new TreeSet<>();

  ProductChanges(List<ProductChange> changes) {
    changes.forEach(this::add);
  }

  /** Returns the position among the changes, if there is one: the last, if several. */
  static Optional<Integer> position(List<ProductChange> changes) {
    Optional<Integer> position = Optional.empty();
    for (ProductChange change : changes) {
      if (change instanceof ProductChange.Position moved) {
        position = Optional.of(moved.position());
      }
    }
    return position;
  }

  void into(Attributes item) {
    values.forEach(item::with);
    gone.forEach(item.map()::remove);
  }

  void into(ItemUpdate update) {
    update.setAll(values);
    gone.forEach(update::remove);
  }

  private void add(ProductChange change) {
    switch (change) {
      case ProductChange.Name named -> set(ProductItem.NAME, Values.text(named.name()));
      case ProductChange.Description description ->
          set(ProductItem.DESCRIPTION, description.text());
      case ProductChange.Price price -> set(ProductItem.PRICE, Values.number(price.amount()));
      case ProductChange.Currency currency ->
          set(OfferAttributes.CURRENCY, Values.text(currency.code()));
      case ProductChange.Seen seen ->
          set(ProductItem.VISIBILITY, Values.text(seen.visibility().name()));
      case ProductChange.DeliveryMessage message -> set(ProductItem.DELIVERY, message.text());
      case ProductChange.Asked asked -> {
        set(ProductItem.QUESTIONS, Values.texts(PresentationAttributes.labels(asked.questions())));
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

  private void set(String name, AttributeValue value) {
    gone.remove(name);
    values.put(name, value);
  }

  private void set(String name, Optional<String> value) {
    value.ifPresentOrElse(
        text -> set(name, Values.text(text)),
        () -> {
          values.remove(name);
          gone.add(name);
        });
  }
}
