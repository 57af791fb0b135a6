package dev.stall.catalogue;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The profile that a store shows of itself.
 *
 * @param currency ISO 4217 code of every price in the store
 * @param featured the product put in front, if any
 * @param figures what is counted for the store elsewhere and told to Stall
 * @param theme properties of the storefront's look
 */
public record StoreProfile(
    String name,
    Optional<String> description,
    Optional<String> url,
    Optional<String> customDomain,
    Optional<String> termsOfService,
    Optional<String> copyright,
    Optional<String> privacyPolicy,
    String currency,
    boolean verified,
    Optional<Id> featured,
    Figures figures,
    SortedMap<String, String> theme,
    Map<SocialMedia, String> socialMedia,
    Optional<String> profileImage) {

  /** The length of a name. */
  public static final Length NAME = new Length(1, 64);

  /** The length of a description. */
  public static final Length DESCRIPTION = new Length(1, 5000);

  /** The length of a text on one line, such as an address. */
  public static final Length LINE = new Length(1, 2048);

  /** The length of a text that fills a page, such as the terms of service. */
  public static final Length PAGE = new Length(1, 20_000);

  /** The most properties that a theme may have. */
  public static final int MAX_PROPERTIES = 50;

  /** The length of the name of a property. */
  public static final Length PROPERTY_NAME = new Length(1, 64);

  /** The length of a property. */
  public static final Length PROPERTY = Length.atMost(512);

  /** The length of the name of an account. */
  public static final Length ACCOUNT = new Length(1, 512);

  /** Refuses what is too much, too short or too long, and what no currency is called. */
  public StoreProfile {
    theme = Collections.unmodifiableSortedMap(new TreeMap<>(theme));
    socialMedia = Map.copyOf(socialMedia);
    NAME.require("a store's name", name);
    DESCRIPTION.require("a store's description", description);
    LINE.require("a store's URL", url);
    LINE.require("a store's domain", customDomain);
    PAGE.require("a store's terms of service", termsOfService);
    LINE.require("a store's copyright", copyright);
    PAGE.require("a store's privacy policy", privacyPolicy);
    LINE.require("a store's image", profileImage);
    Money.requireCode(currency);
    new Range(0, MAX_PROPERTIES).require("the number of properties", theme.size());
    theme.keySet().forEach(property -> PROPERTY_NAME.require("a property's name", property));
    theme.values().forEach(property -> PROPERTY.require("a property", property));
    socialMedia.values().forEach(account -> ACCOUNT.require("an account", account));
  }

  /** Counts that a store shows: visits, tickets resolved, products sold. */
  public record Figures(int visits, int resolvedTickets, int productsSold) {

    /** The figures that an operator may set. Sales count on from there. */
    public static final Range TOLD = new Range(0, 1_000_000_000);

    /** No figures yet. */
    public static final Figures NONE = new Figures(0, 0, 0);

    /** Refuses less than nothing. */
    public Figures {
      Range.OF_COUNTS.require("the number of visits", visits);
      Range.OF_COUNTS.require("the number of resolved tickets", resolvedTickets);
      Range.OF_COUNTS.require("the number of products sold", productsSold);
    }
  }
}
