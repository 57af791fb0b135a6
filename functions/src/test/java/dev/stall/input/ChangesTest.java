package dev.stall.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stall.catalogue.Length;
import dev.stall.catalogue.Problem;
import dev.stall.json.JsonReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChangesTest {

  private sealed interface Change {
    record Name(String name) implements Change {}

    record Note(Optional<String> text) implements Change {}
  }

  private static List<Change> changes(String json) {
    Fields form = Fields.of(JsonReader.read(json));
    Rule<String> text = Rules.text(new Length(1, 5));
    List<Change> changes =
        new Changes<Change>(form)
            .required("name", text, Change.Name::new)
            .optional("note", text, Change.Note::new)
            .list();
    form.check();
    return changes;
  }

  @Test
  void whatWasSentChangesInTheOrderOfReading() {
    assertThat(changes("{\"note\": \"x\", \"name\": \"a\"}"))
        .containsExactly(new Change.Name("a"), new Change.Note(Optional.of("x")));
  }

  @Test
  void whatWasNotSentStays() {
    assertThat(changes("{}")).isEmpty();
    assertThat(changes("{\"name\": \"a\"}")).containsExactly(new Change.Name("a"));
  }

  @Test
  void nullClearsWhatCanBeAbsent() {
    assertThat(changes("{\"note\": null}")).containsExactly(new Change.Note(Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"name": null}            | name must not be null.
          {"name": 1}               | name must be a string; it is 1.
          {"name": "", "note": ""}  | name must be 1 to 5 characters long; it has 0; note must be 1 to 5 characters long; it has 0.
          """)
  void whatBreaksARuleIsRefused(String json, String message) {
    assertThatExceptionOfType(Problem.Invalid.class)
        .isThrownBy(() -> changes(json))
        .withMessage(message);
  }
}
