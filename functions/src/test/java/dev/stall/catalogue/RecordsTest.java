package dev.stall.catalogue;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.stall.catalogue.GroupImage.Metadata;
import dev.stall.catalogue.StoreProfile.Figures;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Records of the catalogue, which cannot be made wrong. */
final class RecordsTest {

  private static final String KEY = "0123456789abcdef0123456789abcdef";

  private static Arguments making(String what, ThrowingCallable call) {
    return argumentSet(what, call);
  }

  private static String text(int length) {
    return "x".repeat(length);
  }

  private static Optional<String> some(int length) {
    return Optional.of(text(length));
  }

  private static ProductDetails details(
      String name, int description, String price, List<String> tags, List<String> questions) {
    return new ProductDetails(
        name,
        some(description),
        Optional.of(new BigDecimal(price)),
        Visibility.PUBLIC,
        tags,
        questions,
        SaleRules.NONE,
        new Delivery(Optional.empty(), false, Optional.empty()),
        false);
  }

  private static SaleRules sale(int minimum, int maximum, List<String> blocked) {
    return new SaleRules(minimum, maximum, false, false, blocked);
  }

  private static VariantTerms terms(int minimum, int maximum) {
    return new VariantTerms("", minimum, Optional.of(maximum), false, new TreeMap<>());
  }

  private static GroupDetails group(String name, int description, int section) {
    return new GroupDetails(
        name, some(description), Optional.empty(), false, Optional.of(section), Optional.empty());
  }

  private static StoreProfile profile(
      String name, String currency, SortedMap<String, String> theme, String account) {
    return new StoreProfile(
        name,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        currency,
        false,
        Optional.empty(),
        Figures.NONE,
        theme,
        Map.of(SocialMedia.DISCORD, account),
        Optional.empty());
  }

  private static SortedMap<String, String> theme(String name, String property) {
    return new TreeMap<>(Map.of(name, property));
  }

  private static Review review(int rating, int reason) {
    Id id = new Id(1, Kind.REVIEW, 1, 1);
    return new Review(id, Instant.EPOCH, new Id(1, Kind.PRODUCT, 1, 1), rating, some(reason));
  }

  private static VariantSummary variant(int number, String title, String price) {
    return new VariantSummary(number, title, new BigDecimal(price));
  }

  static Stream<Arguments> wrongProducts() {
    List<String> none = List.of();
    return Stream.of(
        making("no name", () -> details("", 1, "1", none, none)),
        making("a long name", () -> details(text(256), 1, "1", none, none)),
        making("a long description", () -> details("x", 20_001, "1", none, none)),
        making("a negative price", () -> details("x", 1, "-0.01", none, none)),
        making("a high price", () -> details("x", 1, "1000000.01", none, none)),
        making("an empty tag", () -> details("x", 1, "1", List.of(""), none)),
        making("a long tag", () -> details("x", 1, "1", List.of(text(65)), none)),
        making("many tags", () -> details("x", 1, "1", Collections.nCopies(51, "x"), none)),
        making("a long question", () -> details("x", 1, "1", none, List.of(text(256)))),
        making("many questions", () -> details("x", 1, "1", none, Collections.nCopies(51, "x"))),
        making("none of it sold", () -> sale(0, 5, none)),
        making("a maximum below the minimum", () -> sale(3, 2, none)),
        making("no maximum", () -> sale(1, 0, none)),
        making("a high maximum", () -> sale(1, 100_001, none)),
        making("a blocked method without name", () -> sale(1, 1, List.of(""))),
        making("many blocked methods", () -> sale(1, 1, Collections.nCopies(51, "x"))),
        making("a long message", () -> new Delivery(some(20_001), false, Optional.empty())),
        making("a long webhook", () -> new Delivery(Optional.empty(), true, some(2049))),
        making("a short key", () -> new Question("k", Question.Type.TEXT, false, "x")),
        making("a question without label", () -> new Question(KEY, Question.Type.TEXT, false, "")),
        making("no answer", () -> new PageSettings.Faq("x", "")),
        making("a long answer", () -> new PageSettings.Faq("x", text(1001))),
        making("negative stock", () -> new Counters(-1, 0, Ratings.NONE)),
        making("a long picture", () -> new Presentation(Map.of(), PageSettings.NONE, some(2049))),
        making("a sum above its ratings", () -> new Ratings(2, 11)),
        making("a sum below its ratings", () -> new Ratings(2, 1)),
        making("no rating", () -> review(0, 1)),
        making("a high rating", () -> review(6, 1)),
        making("a long reason", () -> review(5, 1001)));
  }

  static Stream<Arguments> wrongChanges() {
    return Stream.of(
        making("no name", () -> new ProductChange.Name("")),
        making("a long description", () -> new ProductChange.Description(some(20_001))),
        making("a negative price", () -> new ProductChange.Price(new BigDecimal("-1"))),
        making("no currency", () -> new ProductChange.Currency("ZZZ")),
        making("a long message", () -> new ProductChange.DeliveryMessage(some(20_001))),
        making("a long video", () -> new ProductChange.Video(some(2049))),
        making("a long redirect", () -> new ProductChange.Redirect(some(2049))),
        making("a long title", () -> new ProductChange.MetaTitle(some(256))),
        making("a long description", () -> new ProductChange.MetaDescription(some(1001))),
        making("a long picture", () -> new ProductChange.Picture(some(2049))),
        making(
            "many questions",
            () ->
                new ProductChange.Asked(
                    Collections.nCopies(51, new Question(KEY, Question.Type.TEXT, true, "x")))),
        making(
            "many answers",
            () -> new ProductChange.Faq(Collections.nCopies(21, new PageSettings.Faq("x", "y")))),
        making("no group's name", () -> new GroupChange.Name("")),
        making("a group's long description", () -> new GroupChange.Description(some(1001))),
        making("section 0", () -> new GroupChange.Section(Optional.of(0))),
        making("a product without name", () -> NewProduct.of(List.of())));
  }

  static Stream<Arguments> wrongVariantsGroupsAndStores() {
    return Stream.of(
        making("variant 0", () -> variant(0, "x", "1")),
        making("no title", () -> variant(1, "", "1")),
        making("a negative price", () -> variant(1, "x", "-1")),
        making("none bought", () -> terms(0, 1)),
        making("a maximum below the minimum", () -> terms(3, 2)),
        making("a high maximum", () -> terms(1, 100_001)),
        making(
            "a currency in small letters",
            () -> new NewVariant("x", BigDecimal.ONE, "usd", VariantTerms.USUAL)),
        making(
            "many variants",
            () -> new Pricing(Optional.empty(), Collections.nCopies(21, variant(1, "x", "1")), 1)),
        making("no group's name", () -> group("", 1, 1)),
        making("a group's long description", () -> group("x", 1001, 1)),
        making("section 0", () -> group("x", 1, 0)),
        making("an image without path", () -> new GroupImage("", Optional.empty())),
        making("a large image", () -> new Metadata(30_000_001, "", "", "")),
        making("a long extension", () -> new Metadata(1, "", text(17), "")),
        making("no store's name", () -> profile("", "USD", new TreeMap<>(), "x")),
        making("a store's long name", () -> profile(text(65), "USD", new TreeMap<>(), "x")),
        making("a currency of two letters", () -> profile("x", "US", new TreeMap<>(), "x")),
        making("a property without name", () -> profile("x", "USD", theme("", "x"), "x")),
        making("a long property", () -> profile("x", "USD", theme("x", text(513)), "x")),
        making("no account", () -> profile("x", "USD", new TreeMap<>(), "")),
        making("negative visits", () -> new Figures(-1, 0, 0)),
        making("page 0", () -> new PageRequest(0, 1)),
        making("pages without entries", () -> new PageRequest(1, 0)));
  }

  @ParameterizedTest
  @MethodSource({"wrongProducts", "wrongChanges", "wrongVariantsGroupsAndStores"})
  void whatIsWrongIsNotMade(ThrowingCallable making) {
    assertThatIllegalArgumentException().isThrownBy(making);
  }

  static Stream<Arguments> keptFromBefore() {
    return Stream.of(
        making("a store in a currency of old", () -> profile("x", "ZZZ", new TreeMap<>(), "x")),
        making(
            "a product in a currency of old",
            () -> new Pricing(Optional.of("DEM"), List.of(variant(1, "x", "1")), 1)),
        making(
            "a price with more decimals than its currency has",
            () -> details("x", 0, "0.12345", List.of(), List.of())));
  }

  @ParameterizedTest
  @MethodSource("keptFromBefore")
  void whatWasKeptUnderOtherRulesIsMadeAgain(ThrowingCallable making) {
    assertThatCode(making).doesNotThrowAnyException();
  }
}
