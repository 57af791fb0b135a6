package dev.stall.catalogue;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a store shows of itself.
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

  /** Counts that a store shows: visits, tickets resolved, products sold. */
  public record Figures(int visits, int resolvedTickets, int productsSold) {}
}
