package dev.stall.sellapp;

import dev.stall.access.ApiKey;
import dev.stall.access.KeyContract;
import dev.stall.catalogue.GroupChange;
import dev.stall.catalogue.PageSettings;
import dev.stall.catalogue.Problem;
import dev.stall.catalogue.Question;
import dev.stall.catalogue.Range;
import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;
import dev.stall.input.Changes;
import dev.stall.input.FormRules;
import dev.stall.input.Rule;
import dev.stall.json.JsonWriter;
import dev.stall.json.ShownValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The two contracts of SellApp's API, one of which a call is made under. The documented pages and
 * the official SDKs disagree in the types of some fields and in what single objects are wrapped in;
 * all of their differences are in here.
 */
enum Contract {
  /** As the pages "Products" and "Groups" print it. */
  DOCS,
  /** As the official SDKs need it, which throw on anything else. */
  SDK;

  /** The SDKs' word for a key, as opposed to a token that another program was granted. */
  static final String CREDENTIAL_TYPE = "sanctum";

  private static final String HEADER = "x-stall-contract";
  private static final String SDK_AGENT = "SellApp ";

  /**
   * Returns the contract that the caller needs: what {@code X-Stall-Contract} names, else what the
   * key is bound to, else the SDKs' for them, else the documented one.
   *
   * @throws Problem.Invalid when the header names neither {@code docs} nor {@code sdk}
   */
  static Contract of(Request request, ApiKey key) {
    Optional<String> named = request.header(HEADER).filter(sent -> !sent.isBlank());
    if (named.isPresent()) {
      return KeyContract.titled(named.get().strip().toLowerCase(Locale.ROOT))
          .map(Contract::of)
          .orElseThrow(
              () ->
                  new Problem.Invalid(
                      "X-Stall-Contract",
                      "must be docs or sdk; it is " + ShownValue.show(named.get())));
    }
    return key.contract().map(Contract::of).orElseGet(() -> ofAgent(request));
  }

  private static Contract of(KeyContract contract) {
    return switch (contract) {
      case DOCS -> DOCS;
      case SDK -> SDK;
    };
  }

  private static Contract ofAgent(Request request) {
    return request.header("user-agent").filter(agent -> agent.startsWith(SDK_AGENT)).isPresent()
        ? SDK
        : DOCS;
  }

  /** Answers one thing that was asked for by its id: documented as a page that has only it. */
  Response retrieved(Request request, Consumer<JsonWriter> view) {
    return this == SDK ? wrapped(200, view) : PageView.ofOne(request, view);
  }

  /** Answers a group that was made or changed: documented without anything around it. */
  Response group(int status, Consumer<JsonWriter> view) {
    return this == SDK ? wrapped(status, view) : Response.json(status, view);
  }

  /** Reads the position of a group that is made: the SDKs need not send one. */
  void readPosition(Changes<GroupChange> said, String name) {
    Rule<Integer> rule = FormRules.integer(Range.OF_INTEGERS);
    if (this == SDK) {
      said.defaulted(name, rule, GroupChange.Position::new);
    } else {
      said.required(name, rule, GroupChange.Position::new);
    }
  }

  /** Answers one thing in {@code data}, which both contracts agree on. */
  static Response wrapped(int status, Consumer<JsonWriter> view) {
    return Response.json(
        status,
        json ->
            json.object(
                () -> {
                  json.name("data");
                  view.accept(json);
                }));
  }

  /** Writes that anybody may come across a product. */
  void discoverable(JsonWriter json) {
    if (this == SDK) {
      json.field("is_discoverable", true);
    } else {
      json.field("is_discoverable", 1);
    }
  }

  /** Writes a text that a product need not have. */
  void text(JsonWriter json, String name, Optional<String> text) {
    if (this == SDK) {
      json.field(name, text.orElse(""));
    } else {
      json.field(name, text);
    }
  }

  /** Writes {@code other_settings}, which are an empty array where there are none. */
  void settings(JsonWriter json, PageSettings settings) {
    if (this == DOCS && settings.equals(PageSettings.NONE)) {
      json.field("other_settings", List.of());
      return;
    }
    json.object(
        "other_settings",
        () -> {
          json.array("faq", () -> settings.faq().forEach(entry -> write(json, entry)));
          text(json, "video_url", settings.videoUrl());
          text(json, "redirect_url", settings.redirectUrl());
          text(json, "product_title", settings.metaTitle());
          text(json, "product_description", settings.metaDescription());
        });
  }

  private static void write(JsonWriter json, PageSettings.Faq entry) {
    json.object(() -> json.field("answer", entry.answer()).field("question", entry.question()));
  }

  /** Returns the price to show of a group's product: the SDKs stop at a product without one. */
  Optional<BigDecimal> price(Optional<BigDecimal> price) {
    return this == SDK ? price.or(() -> Optional.of(BigDecimal.ZERO)) : price;
  }

  /** Writes what the buyer of a group's product is asked: the SDKs know the labels alone. */
  void questionsInGroup(JsonWriter json, List<Question> questions) {
    if (this == SDK) {
      json.field("additional_information", questions.stream().map(Question::label).toList());
    } else {
      questions(json, questions);
    }
  }

  /** Writes what the buyer of a product is asked, which both contracts agree on. */
  static void questions(JsonWriter json, List<Question> questions) {
    json.array(
        "additional_information",
        () ->
            questions.forEach(
                question ->
                    json.object(
                        () ->
                            json.field("required", question.required())
                                .field("key", question.key())
                                .field("type", question.type().name())
                                .field("label", question.label()))));
  }
}
