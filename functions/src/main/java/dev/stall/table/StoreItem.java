package dev.stall.table;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Ratings;
import dev.stall.catalogue.SocialMedia;
import dev.stall.catalogue.Store;
import dev.stall.catalogue.StoreProfile;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How a store is kept in its item. */
final class StoreItem {

  static final String ID = "id";
  static final String SLUG = "slug";
  static final String REVISION = "revision";
  static final String SOLD = "sold";

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

  static Attributes of(Store store) {
    return profile(store.profile())
        .with(ID, store.id().toString())
        .with(SLUG, store.slug())
        .with("created", store.created())
        .with(REVISION, 1)
        .with(ProductItem.REVIEWS, store.ratings().count())
        .with(ProductItem.RATINGS, store.ratings().sum());
  }

  /** Adds a changed profile to an update of the item. */
  static ItemUpdate write(StoreProfile before, StoreProfile profile, ItemUpdate update) {
    Attributes attributes = profile(profile);
    if (before.figures().productsSold() == profile.figures().productsSold()) {
      // Sales count on meanwhile: what nobody changed is not put back.
      attributes.map().remove(SOLD);
    }
    update.setAll(attributes.map());
    for (String name : OPTIONAL) {
      if (!attributes.has(name)) {
        update.remove(name);
      }
    }
    return update;
  }

  static Store read(Attributes item) {
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
        theme(item),
        accounts(item),
        item.optionalText("profileImage"));
  }

  private static SortedMap<String, String> theme(Attributes item) {
    SortedMap<String, String> theme = new TreeMap<>();
    item.entries("theme").forEach((property, value) -> theme.put(property, value.s()));
    return theme;
  }

  private static Map<SocialMedia, String> accounts(Attributes item) {
    Map<SocialMedia, String> accounts = new EnumMap<>(SocialMedia.class);
    item.entries("accounts")
        .forEach((medium, account) -> accounts.put(SocialMedia.valueOf(medium), account.s()));
    return accounts;
  }
}
