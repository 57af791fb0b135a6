package dev.stall.sellapp;

import dev.stall.catalogue.PageSettings;
import dev.stall.catalogue.ProductChange;
import dev.stall.catalogue.WebAddress;
import dev.stall.input.Changes;
import dev.stall.input.Fields;
import dev.stall.input.FormRules;
import dev.stall.input.Rule;
import dev.stall.input.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The settings of a product's page (page "Products", other_settings). What is sent changes, null
 * and an empty text clear; null or an empty array in the place of all of it clears all.
 */
final class SettingsForm {

  private static final String NAME = "other_settings";

  private static final Rule<String> URL =
      FormRules.text(WebAddress.LENGTH)
          .and(WebAddress::isHttp, "must be an http or https URL without spaces");

  private static final Rule<List<PageSettings.Faq>> FAQ =
      FormRules.objects(PageSettings.MAX_FAQ).map(SettingsForm::faq);

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
    boolean cleared = form.value(NAME).map(FormRules::isEmptyArray).orElse(true);
    return cleared
        ? NONE
        : form.optional(NAME, Rules.object()).map(SettingsForm::changes).orElse(List.of());
  }

  private static List<ProductChange> changes(Fields settings) {
    Changes<ProductChange> said = Changes.ofExisting(settings);
    said.optional("faq", FAQ, faq -> new ProductChange.Faq(faq.orElse(List.of())));
    said.optional("video_url", URL, ProductChange.Video::new);
    said.optional("redirect_url", URL, ProductChange.Redirect::new);
    said.optional(
        "product_title", FormRules.text(PageSettings.META_TITLE), ProductChange.MetaTitle::new);
    said.optional(
        "product_description",
        FormRules.text(PageSettings.META_DESCRIPTION),
        ProductChange.MetaDescription::new);
    return said.list();
  }

  private static List<PageSettings.Faq> faq(List<Fields> entries) {
    List<PageSettings.Faq> faq = new ArrayList<>();
    for (Fields entry : entries) {
      Optional<String> question = entry.required("question", Rules.text(PageSettings.Faq.QUESTION));
      Optional<String> answer = entry.required("answer", Rules.text(PageSettings.Faq.ANSWER));
      if (question.isPresent() && answer.isPresent()) {
        faq.add(new PageSettings.Faq(question.get(), answer.get()));
      }
    }
    return faq;
  }
}
