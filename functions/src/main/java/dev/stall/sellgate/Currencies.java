package dev.stall.sellgate;

import dev.stall.endpoint.Fields;
import dev.stall.endpoint.JsonValue;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** Currencies of prices, as ISO 4217 has them. */
final class Currencies {

  private static final int USUAL_DECIMALS = 2;
  private static final int CODE_LENGTH = 3;

  private Currencies() {}

  /** Returns the code in a field, which may be sent in any case, in upper case. */
  static Optional<String> read(Fields form, String name) {
    Optional<JsonValue> sent = form.value(name);
    Optional<String> code =
        sent.filter(JsonValue.Text.class::isInstance)
            .map(text -> ((JsonValue.Text) text).value())
            .filter(Currencies::isPlain)
            .map(text -> text.toUpperCase(Locale.ROOT))
            .filter(text -> known(text).isPresent());
    if (sent.isPresent() && code.isEmpty()) {
      form.reject(name, "must be the three letters of a currency, such as USD (ISO 4217)");
    }
    return code;
  }

  /** Returns how many decimals an amount of the currency has, 2 where it is not known. */
  static int decimals(String code) {
    return known(code)
        .map(Currency::getDefaultFractionDigits)
        .filter(digits -> digits >= 0)
        .orElse(USUAL_DECIMALS);
  }

  /** Letters beyond ASCII may turn into one of A to Z in upper case. */
  private static boolean isPlain(String text) {
    return text.length() == CODE_LENGTH && text.chars().allMatch(letter -> letter < 0x80);
  }

  private static Optional<Currency> known(String code) {
    try {
      return Optional.of(Currency.getInstance(code));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }
}
