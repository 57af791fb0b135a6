package dev.stall.operations;

import dev.stall.catalogue.SocialMedia;
import dev.stall.catalogue.StoreProfile;
import dev.stall.input.Fields;
import dev.stall.input.Rule;
import dev.stall.input.Rules;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The parts of a store's form that are objects: its theme and its accounts elsewhere. */
final class StoreLook {

  private static final Rule<SortedMap<String, String>> PROPERTIES =
      Rules.textsByName(
          StoreProfile.MAX_PROPERTIES,
          StoreProfile.PROPERTY_NAME,
          Rules.text(StoreProfile.PROPERTY));

  /** The theme, an object with its properties. */
  static final Rule<SortedMap<String, String>> THEME =
      Rules.object().map(theme -> theme.optional("properties", PROPERTIES).orElseGet(TreeMap::new));

  /** The accounts, an object with one field for each. */
  static final Rule<Map<SocialMedia, String>> ACCOUNTS = Rules.object().map(StoreLook::accounts);

  private static final Map<String, SocialMedia> MEDIA =
      Map.of(
          "tikTok", SocialMedia.TIK_TOK,
          "youTube", SocialMedia.YOU_TUBE,
          "twitter", SocialMedia.TWITTER,
          "facebook", SocialMedia.FACEBOOK,
          "discord", SocialMedia.DISCORD,
          "telegram", SocialMedia.TELEGRAM,
          "instagram", SocialMedia.INSTAGRAM);

  private StoreLook() {}

  private static Map<SocialMedia, String> accounts(Fields sent) {
    Map<SocialMedia, String> accounts = new EnumMap<>(SocialMedia.class);
    MEDIA.forEach(
        (name, medium) ->
            sent.optional(name, Rules.text(StoreProfile.ACCOUNT))
                .ifPresent(account -> accounts.put(medium, account)));
    return accounts;
  }
}
