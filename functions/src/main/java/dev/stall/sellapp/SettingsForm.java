package dev.stall.sellapp;

import dev.stall.catalogue.PageSettings;
import dev.stall.catalogue.ProductChange;
import dev.stall.input.Fields;
import dev.stall.json.JsonValue;
import dev.stall.json.ShownValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a seller says of a product's page (page "Products", other_settings). What is sent changes,
 * null and an empty text clear; null or an empty array in the place of all of it clears all.
 */
final class SettingsForm {

  private static final String NAME = "other_settings";
  private static final int MAX_FAQ = 20;
  private static final int MAX_QUESTION_LENGTH = 255;
  private static final int MAX_ANSWER_LENGTH = 1000;
  private static final int MAX_URL_LENGTH = 2048;
  private static final int MAX_TITLE_LENGTH = 255;
  private static final int MAX_DESCRIPTION_LENGTH = 1000;

  /** How an address begins that names a host, as browsers read it. */
  private static final Pattern HTTP = Pattern.compile("(?i)https?://[^/?#:@\\\\]");

  private static final List<ProductChange> NONE =
      List.of(
          new ProductChange.Faq(List.of()),
          new ProductChange.Video(Optional.empty()),
          new ProductChange.Redirect(Optional.empty()),
          new ProductChange.MetaTitle(Optional.empty()),
          new ProductChange.MetaDescription(Optional.empty()));

  private SettingsForm() {}

  static List<ProductChange> read(Fields form) {
    if (!form.has(NAME)) {
      return List.of();
    }
    // PHP writes an object that has nothing in it as an array.
    boolean cleared =
        form.value(NAME)
            .map(sent -> sent instanceof JsonValue.JsonArray array && array.values().isEmpty())
            .orElse(true);
    return cleared ? NONE : form.object(NAME).map(SettingsForm::changes).orElse(List.of());
  }

  private static List<ProductChange> changes(Fields settings) {
    List<ProductChange> changes = new ArrayList<>();
    if (settings.has("faq")) {
      changes.add(new ProductChange.Faq(faq(settings)));
    }
    if (settings.has("video_url")) {
      changes.add(new ProductChange.Video(url(settings, "video_url")));
    }
    if (settings.has("redirect_url")) {
      changes.add(new ProductChange.Redirect(url(settings, "redirect_url")));
    }
    if (settings.has("product_title")) {
      changes.add(new ProductChange.MetaTitle(text(settings, "product_title", MAX_TITLE_LENGTH)));
    }
    if (settings.has("product_description")) {
      changes.add(
          new ProductChange.MetaDescription(
              text(settings, "product_description", MAX_DESCRIPTION_LENGTH)));
    }
    return changes;
  }

  private static List<PageSettings.Faq> faq(Fields settings) {
    List<PageSettings.Faq> faq = new ArrayList<>();
    for (Fields entry : settings.objects("faq", MAX_FAQ)) {
      faq.add(
          new PageSettings.Faq(
              entry.requiredText("question", 1, MAX_QUESTION_LENGTH),
              entry.requiredText("answer", 1, MAX_ANSWER_LENGTH)));
    }
    return faq;
  }

  /** Forms send an empty text for what was not filled in, and the SDKs are answered one. */
  private static Optional<String> text(Fields settings, String name, int maxLength) {
    return settings.text(name, 0, maxLength).filter(text -> !text.isEmpty());
  }

  private static Optional<String> url(Fields settings, String name) {
    Optional<String> url = text(settings, name, MAX_URL_LENGTH);
    if (url.isPresent() && !isHttp(url.get())) {
      settings.reject(
          name, "must be an http or https URL without spaces; it is " + ShownValue.show(url.get()));
    }
    return url;
  }

  /** Stricter readers would refuse the brackets of {@code [order_id]}. */
  private static boolean isHttp(String url) {
    return HTTP.matcher(url).lookingAt() && url.codePoints().noneMatch(SettingsForm::isSpace);
  }

  private static boolean isSpace(int character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }
}
