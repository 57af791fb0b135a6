package dev.stall.item;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Ratings;
import dev.stall.catalogue.SocialMedia;
import dev.stall.catalogue.Store;
import dev.stall.catalogue.StoreProfile;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.ItemUpdate;
import dev.stall.dynamo.Key;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a store is kept in its item. */
public final class StoreItem {

  public static final String ID = "id";
  public static final String SLUG = "slug";
  public static final String REVISION = "revision";
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

  /** Returns the key of the item with the last store number that was given. */
  public static Key numbers() {
    return Key.head("stall");
  }

  /** Returns the key of the item that says whose a store's slug is. */
  public static Key slugKey(String slug) {
    return Key.head("slug/" + slug);
  }

  public static Attributes of(Store store) {
    return profile(store.profile())
        .with(ID, store.id().toString())
        .with(SLUG, store.slug())
        .with("created", store.created())
        .with(REVISION, 1)
        .with(ProductItem.REVIEWS, store.ratings().count())
        .with(ProductItem.RATINGS, store.ratings().sum());
  }

  /** Adds a changed profile to an update of the item. */
  public static ItemUpdate write(StoreProfile before, StoreProfile profile, ItemUpdate update) {
    Attributes attributes = profile(profile);
    if (before.figures().productsSold() == profile.figures().productsSold()) {
      // Sales count on meanwhile: what nobody changed is not put back.
      attributes.remove(SOLD);
    }
    update.setAll(attributes);
    for (String name : OPTIONAL) {
      if (!attributes.has(name)) {
        update.remove(name);
      }
    }
    return update;
  }

  public static Store read(Attributes item) {
    return new Store(
        Id.parse(item.text(ID)).orElseThrow(),
        item.text(SLUG),
        item.time("created"),
        readProfile(item),
        new Ratings(item.integer(ProductItem.REVIEWS), item.number(ProductItem.RATINGS)));
  }

  private static Attributes profile(StoreProfile profile) {
    Map<String, String> accounts = new HashMap<>();
    profile.socialMedia().forEach((medium, account) -> accounts.put(medium.name(), account));
    return Attributes.none()
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
