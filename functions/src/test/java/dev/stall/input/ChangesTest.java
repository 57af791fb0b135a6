package dev.stall.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stall.catalogue.Length;
import dev.stall.catalogue.Problem;
import dev.stall.json.JsonReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class ChangesTest {

  private sealed interface Change {
    record Name(String name) implements Change {}

    record Unit(String unit) implements Change {}

    record Note(Optional<String> text) implements Change {}
  }

  private static final Rule<String> TEXT = Rules.text(new Length(1, 5));

  private static List<Change> read(String json, Function<Fields, Changes<Change>> kind) {
    Fields form = Fields.of(JsonReader.read(json));
    Changes<Change> changes = kind.apply(form);
    changes.required("name", TEXT, Change.Name::new);
    changes.defaulted("unit", TEXT, Change.Unit::new);
    changes.optional("note", TEXT, Change.Note::new);
    form.check();
    return changes.list();
  }

  private static List<Change> ofExisting(String json) {
    return read(json, Changes::ofExisting);
  }

  private static List<Change> ofNew(String json) {
    return read(json, Changes::ofNew);
  }

  private static String refused(ThrowingCallable reading) {
    return catchThrowableOfType(Problem.Invalid.class, reading).getMessage();
  }

  @Test
  void whatWasSentChangesInTheOrderOfReading() {
    String json = "{\"note\": \"x\", \"name\": \"a\", \"unit\": \"kg\"}";

    assertThat(ofExisting(json))
        .containsExactly(
            new Change.Name("a"), new Change.Unit("kg"), new Change.Note(Optional.of("x")))
        .isEqualTo(ofNew(json));
  }

  @Test
  void whatWasNotSentStays() {
    assertThat(ofExisting("{}")).isEmpty();
    assertThat(ofExisting("{\"name\": \"a\"}")).containsExactly(new Change.Name("a"));
  }

  @Test
  void aNewThingNeedsOnlyWhatIsRequired() {
    assertThat(ofNew("{\"name\": \"a\", \"unit\": null}")).containsExactly(new Change.Name("a"));
    assertThat(refused(() -> ofNew("{}"))).isEqualTo("name is required.");
    assertThat(refused(() -> ofNew("{\"name\": null}"))).isEqualTo("name is required.");
  }

  @Test
  void nullClearsWhatAThingMayBeWithout() {
    assertThat(ofExisting("{\"note\": null}")).containsExactly(new Change.Note(Optional.empty()));
  }

  @Test
  void nullDoesNotClearAnythingElse() {
    assertThat(refused(() -> ofExisting("{\"name\": null, \"unit\": null}")))
        .isEqualTo("name must be a string; it is null; unit must be a string; it is null.");
  }

  @Test
  void everythingThatBreaksARuleIsNamedAtOnce() {
    assertThat(refused(() -> ofExisting("{\"name\": 1, \"unit\": \"\", \"note\": []}")))
        .isEqualTo(
            "name must be a string; it is 1; unit must be 1 to 5 characters long; it has 0;"
                + " note must be a string; it is an array of 0.");
  }

  @Test
  void changesThatTakeMoreThanOneFieldAreAdded() {
    Changes<Change> changes = Changes.ofExisting(Fields.of(JsonReader.read("{}")));
    changes.add(List.of(new Change.Name("a"), new Change.Unit("kg")));

    assertThat(changes.list()).containsExactly(new Change.Name("a"), new Change.Unit("kg"));
  }
}
