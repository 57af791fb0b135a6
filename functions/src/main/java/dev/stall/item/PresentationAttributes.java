package dev.stall.item;

import dev.stall.catalogue.PageSettings;
import dev.stall.catalogue.Presentation;
import dev.stall.catalogue.Question;
import dev.stall.dynamo.Attributes;
import dev.stall.dynamo.AttributesBuilder;
import dev.stall.dynamo.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The attributes of a product's item that shape its page: absent where nothing was said. */
public final class PresentationAttributes {

  /** The attribute of everything about questions besides their labels. */
  public static final String FORMS = "forms";

  /** The attribute of questions and answers. */
  public static final String FAQ = "faq";

  /** The attribute of the address of a video. */
  public static final String VIDEO = "video";

  /** The attribute of the address that a buyer is sent to. */
  public static final String REDIRECT = "redirect";

  /** The attribute of the page's title. */
  public static final String META_TITLE = "metaTitle";

  /** The attribute of the page's description. */
  public static final String META_DESCRIPTION = "metaDescription";

  /** The attribute of the address of an image that is kept elsewhere. */
  public static final String PICTURE = "picture";

  private static final String KEY = "key";
  private static final String TYPE = "type";
  private static final String REQUIRED = "required";
  private static final String QUESTION = "question";
  private static final String ANSWER = "answer";

  private PresentationAttributes() {}

  /** Returns the presentation that a product's item holds. */
  public static Presentation read(Attributes item) {
    List<PageSettings.Faq> faq = new ArrayList<>();
    for (Attributes entry : item.maps(FAQ)) {
      faq.add(new PageSettings.Faq(entry.text(QUESTION), entry.text(ANSWER)));
    }
    return new Presentation(
        forms(item),
        new PageSettings(
            List.copyOf(faq),
            item.optionalText(VIDEO),
            item.optionalText(REDIRECT),
            item.optionalText(META_TITLE),
            item.optionalText(META_DESCRIPTION)),
        item.optionalText(PICTURE));
  }

  private static Map<String, Question.Form> forms(Attributes item) {
    Map<String, Question.Form> forms = new HashMap<>();
    for (var entry : item.mapsByName(FORMS).entrySet()) {
      Attributes form = entry.getValue();
      forms.put(
          entry.getKey(),
          new Question.Form(
              form.text(KEY), Question.Type.valueOf(form.text(TYPE)), form.flag(REQUIRED)));
    }
    return Map.copyOf(forms);
  }

  /** Returns the value of a list of questions and answers. */
  public static Value faq(List<PageSettings.Faq> faq) {
    List<Attributes> entries = new ArrayList<>();
    for (PageSettings.Faq entry : faq) {
      entries.add(
          new AttributesBuilder()
              .with(QUESTION, entry.question())
              .with(ANSWER, entry.answer())
              .build());
    }
    return Value.list(entries.stream().map(Attributes::value).toList());
  }

  /** Returns the value of everything about questions besides their labels. */
  public static Value forms(List<Question> questions) {
    List<String> slots = Presentation.slots(labels(questions));
    Map<String, Value> forms = new HashMap<>();
    for (int i = 0; i < slots.size(); i++) {
      Question question = questions.get(i);
      Value form =
          new AttributesBuilder()
              .with(KEY, question.key())
              .with(TYPE, question.type().name())
              .with(REQUIRED, question.required())
              .value();
      forms.put(slots.get(i), form);
    }
    return Value.map(forms);
  }

  /** Returns the labels of questions. */
  public static List<String> labels(List<Question> questions) {
    List<String> labels = new ArrayList<>();
    questions.forEach(question -> labels.add(question.label()));
    return labels;
  }
}
