package dev.stall.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonWriterTest {

  private static String written(Consumer<JsonWriter> value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonWriter json = JsonWriter.to(bytes)) {
      value.accept(json);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"b\":[1,-2.50,1E+999999999,0.1,true,false,null,[],{}],\"a\":\"x\\\"\\n😀\"}",
        "[]",
        "\"\"",
        "12345678901234567890.123456789012345678901234567890",
        "null",
      })
  void whatWasSentIsWrittenAsItWas(String json) {
    assertThat(JsonWriter.text(JsonReader.read(json))).isEqualTo(json);
    assertThat(written(writer -> writer.value(JsonReader.read(json)))).isEqualTo(json);
  }

  @ParameterizedTest
  @CsvSource({"'', 397, e999", "0., 399, ''", "-1., 396, e-999", "-1., 389, e-999999999"})
  void aNumberOfAsManyDigitsAsAreReadIsWrittenSoThatItIsReadAgain(
      String start, int digits, String end) {
    JsonValue number = JsonReader.read(start + "1".repeat(digits) + end);

    assertThat(JsonReader.read(JsonWriter.text(number))).isEqualTo(number);
  }

  @Test
  void theDeepestThatIsReadIsWritten() {
    String deepest = "[".repeat(JsonReader.MAX_DEPTH) + "]".repeat(JsonReader.MAX_DEPTH);

    assertThat(JsonWriter.text(JsonReader.read(deepest))).isEqualTo(deepest);
  }

  @Test
  void wholeNumbersMayBeAbsentOrSeveral() {
    assertThat(
            written(
                json ->
                    json.object(
                        () ->
                            json.number("a", Optional.of(-7))
                                .number("b", Optional.empty())
                                .integers("c", List.of(3, 1, 2))
                                .integers("d", List.of()))))
        .isEqualTo("{\"a\":-7,\"b\":null,\"c\":[3,1,2],\"d\":[]}");
  }
}
