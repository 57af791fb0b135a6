package dev.stall.sellsn;

import dev.stall.catalogue.SocialMedia;
import dev.stall.catalogue.Store;
import dev.stall.catalogue.StoreProfile;
import dev.stall.catalogue.Storefront;
import dev.stall.endpoint.Timestamps;
import dev.stall.json.JsonWriter;
import java.util.Optional;

/** A store as the public sees it, inside every public product. */
final class StoreView {

  private StoreView() {}

  /**
   * Writes the store as it is shown inside a product.
   *
   * @param currency of the product's price: the store's, where the product has none of its own
   */
  static void write(JsonWriter json, Storefront front, String currency) {
    Store store = front.store();
    StoreProfile profile = store.profile();
    json.object(
        () -> {
          json.field("id", store.id().toString())
              .field("dateCreated", Timestamps.utc(store.created(), ProductView.TIME_DECIMALS))
              .field("name", profile.name())
              .field("description", profile.description())
              .field("url", profile.url())
              .field("customDomain", profile.customDomain())
              .field("termsOfService", profile.termsOfService())
              .field("copyright", profile.copyright())
              .field("privacyPolicy", profile.privacyPolicy())
              .field("preferredCurrency", currency)
              .field("isVerified", profile.verified())
              .name("featuredProduct");
          front
              .featured()
              .ifPresentOrElse(product -> ProductReference.write(json, product), json::nothing);
          json.field("visits", profile.figures().visits())
              .field("reviews", store.ratings().count())
              .field("rating", store.ratings().mean())
              .field("resolvedTickets", profile.figures().resolvedTickets())
              .field("productsSold", profile.figures().productsSold())
              .object(
                  "theme",
                  () -> json.object("properties", () -> profile.theme().forEach(json::field)))
              .object("socialMediaAccounts", () -> accounts(json, profile))
              .field("profileImage", profile.profileImage());
        });
  }

  private static void accounts(JsonWriter json, StoreProfile profile) {
    account(json, "tikTok", profile, SocialMedia.TIK_TOK);
    account(json, "youTube", profile, SocialMedia.YOU_TUBE);
    account(json, "twitter", profile, SocialMedia.TWITTER);
    account(json, "facebook", profile, SocialMedia.FACEBOOK);
    account(json, "discord", profile, SocialMedia.DISCORD);
    account(json, "telegram", profile, SocialMedia.TELEGRAM);
    account(json, "instagram", profile, SocialMedia.INSTAGRAM);
  }

  private static void account(
      JsonWriter json, String name, StoreProfile profile, SocialMedia medium) {
    json.field(name, Optional.ofNullable(profile.socialMedia().get(medium)));
  }
}
