package dev.stall.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * Settings of a product's page at the storefront.
 *
 * @param redirectUrl where buyers are sent after paying; may have {@code [order_id]} in it
 * @param metaTitle for search engines
 * @param metaDescription for search engines
 */
public record PageSettings(
    List<Faq> faq,
    Optional<String> videoUrl,
    Optional<String> redirectUrl,
    Optional<String> metaTitle,
    Optional<String> metaDescription) {

  /** A question that is asked often, with its answer. */
  public record Faq(String question, String answer) {

    /** The length of a question. */
    public static final Length QUESTION = new Length(1, 255);

    /** The length of an answer. */
    public static final Length ANSWER = new Length(1, 1000);

    /** Refuses what is too short or too long. */
    public Faq {
      QUESTION.require("a question", question);
      ANSWER.require("an answer", answer);
    }
  }

  /** The most questions that may have an answer there. */
  public static final int MAX_FAQ = 20;

  /** The length of the title for search engines. */
  public static final Length META_TITLE = Length.atMost(255);

  /** The length of the description for search engines. */
  public static final Length META_DESCRIPTION = Length.atMost(1000);

  /** No settings. */
  public static final PageSettings NONE =
      new PageSettings(
          List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Refuses what is too much or too long. */
  public PageSettings {
    faq = List.copyOf(faq);
    new Range(0, MAX_FAQ).require("the number of questions with answers", faq.size());
    WebAddress.LENGTH.require("a video's URL", videoUrl);
    WebAddress.LENGTH.require("the URL to send buyers to", redirectUrl);
    META_TITLE.require("the title for search engines", metaTitle);
    META_DESCRIPTION.require("the description for search engines", metaDescription);
  }
}
