package dev.stall.operations;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Length;
import dev.stall.catalogue.Money;
import dev.stall.catalogue.SocialMedia;
import dev.stall.catalogue.Store;
import dev.stall.catalogue.StoreProfile;
import dev.stall.catalogue.StoreProfile.Figures;
import dev.stall.input.Fields;
import dev.stall.input.Rule;
import dev.stall.input.Rules;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The fields of a store as operations take them: the names are SellSN's. */
final class StoreForm {

  /** The slug of a store, its name in addresses. */
  static final Rule<String> SLUG =
      Rules.text(Store.SLUG)
          .and(
              Store::isSlug,
              "must be lower-case letters, digits and hyphens, without a hyphen at either end");

  private final Fields input;
  private final Optional<StoreProfile> before;

  private StoreForm(Fields input, Optional<StoreProfile> before) {
    this.input = input;
    this.before = before;
  }

  /** Reads what a new store shows, or refuses the input for all that is wrong with it. */
  static StoreProfile create(Fields input) {
    return new StoreForm(input, Optional.empty()).read();
  }

  /** Returns a profile with what was sent of it; null takes away what there need not be. */
  static StoreProfile change(Fields input, StoreProfile before) {
    return new StoreForm(input, Optional.of(before)).read();
  }

  private StoreProfile read() {
    Optional<String> name =
        before.isEmpty()
            ? input.required("name", Rules.text(StoreProfile.NAME))
            : kept("name", Rules.text(StoreProfile.NAME), StoreProfile::name);
    Optional<String> description =
        text("description", StoreProfile.DESCRIPTION, StoreProfile::description);
    Optional<String> url = text("url", StoreProfile.LINE, StoreProfile::url);
    Optional<String> domain = text("customDomain", StoreProfile.LINE, StoreProfile::customDomain);
    Optional<String> terms =
        text("termsOfService", StoreProfile.PAGE, StoreProfile::termsOfService);
    Optional<String> copyright = text("copyright", StoreProfile.LINE, StoreProfile::copyright);
    Optional<String> privacy =
        text("privacyPolicy", StoreProfile.PAGE, StoreProfile::privacyPolicy);
    Optional<String> currency = kept("preferredCurrency", Rules.currency(), StoreProfile::currency);
    Optional<Boolean> verified = kept("isVerified", Rules.flag(), StoreProfile::verified);
    Optional<Id> featured = optional("featuredProduct", Inputs.PRODUCT, StoreProfile::featured);
    Figures figures = figures();
    Optional<SortedMap<String, String>> theme =
        optional("theme", StoreLook.THEME, it -> Optional.of(it.theme()));
    Optional<Map<SocialMedia, String>> accounts =
        optional("socialMediaAccounts", StoreLook.ACCOUNTS, it -> Optional.of(it.socialMedia()));
    Optional<String> image = text("profileImage", StoreProfile.LINE, StoreProfile::profileImage);
    input.check();
    return new StoreProfile(
        name.orElseThrow(),
        description,
        url,
        domain,
        terms,
        copyright,
        privacy,
        currency.orElse(Money.USUAL_CURRENCY),
        verified.orElse(false),
        featured,
        figures,
        theme.orElseGet(TreeMap::new),
        accounts.orElse(Map.of()),
        image);
  }

  private Figures figures() {
    return new Figures(
        count("visits", Figures::visits),
        count("resolvedTickets", Figures::resolvedTickets),
        count("productsSold", Figures::productsSold));
  }

  private int count(String name, Function<Figures, Integer> old) {
    return kept(name, Rules.integer(Figures.TOLD), it -> old.apply(it.figures())).orElse(0);
  }

  private Optional<String> text(
      String name, Length length, Function<StoreProfile, Optional<String>> old) {
    return optional(name, Rules.text(length), old);
  }

  /** Reads what there need not be: null takes it away. */
  private <T> Optional<T> optional(
      String name, Rule<T> rule, Function<StoreProfile, Optional<T>> old) {
    return input.has(name) ? input.optional(name, rule) : before.flatMap(old);
  }

  /** Reads what there always is: null leaves it as it was. */
  private <T> Optional<T> kept(String name, Rule<T> rule, Function<StoreProfile, T> old) {
    return input.isSet(name) ? input.optional(name, rule) : before.map(old);
  }
}
