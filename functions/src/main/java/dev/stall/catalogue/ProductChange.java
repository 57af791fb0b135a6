package dev.stall.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** One thing of a product that its seller changes; all else of it stays as it is. */
public sealed interface ProductChange {

  /** Another name. The slug stays. */
  record Name(String name) implements ProductChange {
    /** Refuses what is no name. */
    public Name {
      ProductDetails.NAME.require("a product's name", name);
    }
  }

  /** Another description, or none. */
  record Description(Optional<String> text) implements ProductChange {
    /** Refuses what is too long. */
    public Description {
      ProductDetails.DESCRIPTION.require("a product's description", text);
    }
  }

  /** Another price: also that of the first variant. */
  record Price(BigDecimal amount) implements ProductChange {
    /** Refuses what is no price. */
    public Price {
      Money.requirePrice(amount);
    }
  }

  /** Another currency, by its ISO 4217 code. */
  record Currency(String code) implements ProductChange {
    /** Refuses what nobody pays with. */
    public Currency {
      if (!Money.isCurrency(code)) {
        throw new IllegalArgumentException("nobody pays with " + code);
      }
    }
  }

  /** Another visibility. */
  record Seen(Visibility visibility) implements ProductChange {}

  /** Another text of the delivery note, or none. */
  record DeliveryMessage(Optional<String> text) implements ProductChange {
    /** Refuses what is too long. */
    public DeliveryMessage {
      Delivery.MESSAGE.require("a delivery message", text);
    }
  }

  /** Other questions. */
  record Asked(List<Question> questions) implements ProductChange {
    /** Refuses more than a buyer is asked. */
    public Asked {
      questions = List.copyOf(questions);
      new Range(0, ProductDetails.MAX_QUESTIONS).require("the questions", questions.size());
    }
  }

  /** Other questions with answers at the product's page. */
  record Faq(List<PageSettings.Faq> entries) implements ProductChange {
    /** Refuses more than the page has. */
    public Faq {
      entries = List.copyOf(entries);
      new Range(0, PageSettings.MAX_FAQ).require("the questions with answers", entries.size());
    }
  }

  /** Another video, or none. */
  record Video(Optional<String> url) implements ProductChange {
    /** Refuses what is too long. */
    public Video {
      WebAddress.LENGTH.require("a video's URL", url);
    }
  }

  /** Another address to send buyers to, or none. */
  record Redirect(Optional<String> url) implements ProductChange {
    /** Refuses what is too long. */
    public Redirect {
      WebAddress.LENGTH.require("the URL to send buyers to", url);
    }
  }

  /** Another title for search engines, or none. */
  record MetaTitle(Optional<String> text) implements ProductChange {
    /** Refuses what is too long. */
    public MetaTitle {
      PageSettings.META_TITLE.require("the title for search engines", text);
    }
  }

  /** Another description for search engines, or none. */
  record MetaDescription(Optional<String> text) implements ProductChange {
    /** Refuses what is too long. */
    public MetaDescription {
      PageSettings.META_DESCRIPTION.require("the description for search engines", text);
    }
  }

  /** Another address of an image that is kept elsewhere, or none. */
  record Picture(Optional<String> url) implements ProductChange {
    /** Refuses what is too long. */
    public Picture {
      WebAddress.LENGTH.require("the address of a picture", url);
    }
  }

  /** Another position in the store's list. */
  record Position(int position) implements ProductChange {}
}
