package dev.stall.operations;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.SocialMedia;
import dev.stall.catalogue.Store;
import dev.stall.catalogue.StoreProfile;
import dev.stall.catalogue.StoreProfile.Figures;
import dev.stall.endpoint.Timestamps;
import dev.stall.input.Fields;
import dev.stall.json.JsonWriter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The fields of a store as operations take and answer them: the names are SellSN's. */
final class StoreForm {

  /** What the fields of a new store are unless they are sent. */
  static final StoreProfile BLANK =
      new StoreProfile(
          "",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          "USD",
          false,
          Optional.empty(),
          new Figures(0, 0, 0),
          new TreeMap<>(),
          Map.of(),
          Optional.empty());

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final int MAX_COUNT = 1_000_000_000;
  private static final int MAX_NAME_LENGTH = 64;
  private static final int MAX_LINE_LENGTH = 2048;
  private static final int MAX_DESCRIPTION_LENGTH = 5_000;
  private static final int MAX_TEXT_LENGTH = 20_000;
  private static final int MAX_PROPERTY_LENGTH = 512;
  private static final int MAX_PROPERTIES = 50;

  private static final Map<String, SocialMedia> MEDIA =
      Map.of(
          "tikTok", SocialMedia.TIK_TOK,
          "youTube", SocialMedia.YOU_TUBE,
          "twitter", SocialMedia.TWITTER,
          "facebook", SocialMedia.FACEBOOK,
          "discord", SocialMedia.DISCORD,
          "telegram", SocialMedia.TELEGRAM,
          "instagram", SocialMedia.INSTAGRAM);

  private StoreForm() {}

  static String requiredSlug(Fields input) {
    if (input.value("slug").isEmpty()) {
      input.reject("slug", "is required");
    }
    return slug(input).orElse("");
  }

  static Optional<String> slug(Fields input) {
    Optional<String> slug = input.text("slug", 1, 63);
    if (slug.isPresent() && !SLUG.matcher(slug.get()).matches()) {
      input.reject("slug", "must be lower-case letters, digits and hyphens within");
    }
    return slug;
  }

  /** Returns the profile that was, with the fields that are sent in place of the old ones. */
  static StoreProfile profile(Fields input, StoreProfile old) {
    return new StoreProfile(
        name(input, old),
        line(input, "description", MAX_DESCRIPTION_LENGTH, old.description()),
        line(input, "url", MAX_LINE_LENGTH, old.url()),
        line(input, "customDomain", MAX_LINE_LENGTH, old.customDomain()),
        line(input, "termsOfService", MAX_TEXT_LENGTH, old.termsOfService()),
        line(input, "copyright", MAX_LINE_LENGTH, old.copyright()),
        line(input, "privacyPolicy", MAX_TEXT_LENGTH, old.privacyPolicy()),
        currency(input, old),
        input.flag("isVerified", old.verified()),
        featured(input, old),
        new Figures(
            count(input, "visits", old.figures().visits()),
            count(input, "resolvedTickets", old.figures().resolvedTickets()),
            count(input, "productsSold", old.figures().productsSold())),
        theme(input, old),
        accounts(input, old),
        line(input, "profileImage", MAX_LINE_LENGTH, old.profileImage()));
  }

  private static String name(Fields input, StoreProfile old) {
    return old.name().isEmpty()
        ? input.requiredText("name", 1, MAX_NAME_LENGTH)
        : input.text("name", 1, MAX_NAME_LENGTH).orElse(old.name());
  }

  private static Optional<String> line(
      Fields input, String name, int maxLength, Optional<String> old) {
    return input.has(name) ? input.text(name, 1, maxLength) : old;
  }

  private static int count(Fields input, String name, int old) {
    return input.integer(name, 0, MAX_COUNT).orElse(old);
  }

  private static String currency(Fields input, StoreProfile old) {
    Optional<String> currency = input.text("preferredCurrency", 3, 3);
    if (currency.isPresent() && !CURRENCY.matcher(currency.get()).matches()) {
      input.reject("preferredCurrency", "must be an ISO 4217 code such as USD");
    }
    return currency.orElse(old.currency());
  }

  private static Optional<Id> featured(Fields input, StoreProfile old) {
    if (!input.has("featuredProduct")) {
      return old.featured();
    }
    Optional<String> sent = input.text("featuredProduct", 36, 36);
    Optional<Id> id = sent.flatMap(Id::parse);
    if (sent.isPresent() && id.isEmpty()) {
      input.reject("featuredProduct", "must be a product's id");
    }
    return id;
  }

  private static SortedMap<String, String> theme(Fields input, StoreProfile old) {
    if (!input.has("theme")) {
      return old.theme();
    }
    return input
        .object("theme")
        .flatMap(theme -> theme.object("properties"))
        .map(
            properties -> properties.allTexts(MAX_PROPERTIES, MAX_NAME_LENGTH, MAX_PROPERTY_LENGTH))
        .orElseGet(TreeMap::new);
  }

  private static Map<SocialMedia, String> accounts(Fields input, StoreProfile old) {
    if (!input.has("socialMediaAccounts")) {
      return old.socialMedia();
    }
    Map<SocialMedia, String> accounts = new EnumMap<>(SocialMedia.class);
    input
        .object("socialMediaAccounts")
        .ifPresent(
            sent ->
                MEDIA.forEach(
                    (name, medium) ->
                        sent.text(name, 1, MAX_PROPERTY_LENGTH)
                            .ifPresent(account -> accounts.put(medium, account))));
    return accounts;
  }

  /** Writes what names a store. */
  static void write(JsonWriter json, Store store) {
    json.field("id", store.id().toString())
        .field("number", store.id().store())
        .field("slug", store.slug())
        .field("name", store.profile().name())
        .field("dateCreated", Timestamps.utc(store.created(), 3));
  }
}
