package dev.stall.item;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Ratings;
import dev.stall.catalogue.SocialMedia;
import dev.stall.catalogue.Store;
import dev.stall.catalogue.StoreProfile;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.AttributesBuilder;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.Key;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The item of a store. */
public final class StoreItem {

  /** The attribute of the id. */
  public static final String ID = "id";

  /** The attribute of the slug. */
  public static final String SLUG = "slug";

  /** The attribute that counts changes of the profile. */
  public static final String REVISION = "revision";

  /** The attribute of the number of items sold. */
  public static final String SOLD = "sold";

  private static final List<String> OPTIONAL =
      List.of(
          "description",
          "url",
          "customDomain",
          "terms",
          "copyright",
          "privacy",
          "featured",
          "profileImage");

  private StoreItem() {}

  /** Returns the key of a store's item. */
  public static Key key(int store) {
    return Key.head(Integer.toString(store));
  }

  /** Returns the key of the item with the last number that a store was given. */
  public static Key numbers() {
    return Key.head("stall");
  }

  /** Returns the key of the item that reserves a slug for one store. */
  public static Key slugKey(String slug) {
    return Key.head("slug/" + slug);
  }

  /** Returns an update, on the condition that the store exists. */
  public static ItemUpdate existing(int store) {
    return new ItemUpdate(key(store)).requirePresent(ID);
  }

  /** Returns the attributes of a new store. */
  public static Attributes of(Store store) {
    return profile(store.profile())
        .with(ID, store.id().toString())
        .with(SLUG, store.slug())
        .with("created", store.created())
        .with(REVISION, 1)
        .with(ProductItem.REVIEWS, store.ratings().count())
        .with(ProductItem.RATINGS, store.ratings().sum())
        .build();
  }

  /** Adds a changed profile to an update of the item. */
  public static ItemUpdate write(StoreProfile before, StoreProfile profile, ItemUpdate update) {
    AttributesBuilder builder = profile(profile);
    if (before.figures().productsSold() == profile.figures().productsSold()) {
      // Sales count on meanwhile: a number that nobody changed is not put back.
      builder.without(SOLD);
    }
    Attributes attributes = builder.build();
    update.setAll(attributes);
    for (String name : OPTIONAL) {
      if (!attributes.has(name)) {
        update.remove(name);
      }
    }
    return update;
  }

  /** Returns the store that an item holds. */
  public static Store read(Attributes item) {
    return new Store(
        Id.parse(item.text(ID)).orElseThrow(),
        item.text(SLUG),
        item.time("created"),
        readProfile(item),
        new Ratings(item.integer(ProductItem.REVIEWS), item.number(ProductItem.RATINGS)));
  }

  private static AttributesBuilder profile(StoreProfile profile) {
    Map<String, String> accounts = new HashMap<>();
    profile.socialMedia().forEach((medium, account) -> accounts.put(medium.name(), account));
    return new AttributesBuilder()
        .with("name", profile.name())
        .with("description", profile.description())
        .with("url", profile.url())
        .with("customDomain", profile.customDomain())
        .with("terms", profile.termsOfService())
        .with("copyright", profile.copyright())
        .with("privacy", profile.privacyPolicy())
        .with("currency", profile.currency())
        .with("verified", profile.verified())
        .with("featured", profile.featured().map(Id::toString))
        .with("visits", profile.figures().visits())
        .with("tickets", profile.figures().resolvedTickets())
        .with(SOLD, profile.figures().productsSold())
        .with("theme", profile.theme())
        .with("accounts", accounts)
        .with("profileImage", profile.profileImage());
  }

  private static StoreProfile readProfile(Attributes item) {
    return new StoreProfile(
        item.text("name"),
        item.optionalText("description"),
        item.optionalText("url"),
        item.optionalText("customDomain"),
        item.optionalText("terms"),
        item.optionalText("copyright"),
        item.optionalText("privacy"),
        item.text("currency"),
        item.flag("verified"),
        item.optionalText("featured").flatMap(Id::parse),
        new StoreProfile.Figures(
            item.integer("visits"), item.integer("tickets"), item.integer(SOLD)),
        item.textsByName("theme"),
        accounts(item),
        item.optionalText("profileImage"));
  }

  private static Map<SocialMedia, String> accounts(Attributes item) {
    Map<SocialMedia, String> accounts = new EnumMap<>(SocialMedia.class);
    item.textsByName("accounts")
        .forEach((medium, account) -> accounts.put(SocialMedia.valueOf(medium), account));
    return accounts;
  }
}
