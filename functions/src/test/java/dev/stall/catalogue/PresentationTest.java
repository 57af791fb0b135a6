package dev.stall.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PresentationTest {

  private static final Presentation PLAIN =
      new Presentation(Map.of(), PageSettings.NONE, Optional.empty());

  @Test
  void everyLabelHasASlotOfItsOwnHoweverOftenItStandsThere() {
    List<String> labels = new ArrayList<>(Collections.nCopies(11, "x"));
    labels.add("1x");
    labels.add("1/x");
    labels.add("/x");

    assertThat(Presentation.slots(labels))
        .doesNotHaveDuplicates()
        .allMatch(it -> it.matches("[0-9a-f]{32}"));
  }

  @Test
  void aLabelKeepsItsSlotWhereverItStands() {
    assertThat(Presentation.slots(List.of("a", "b", "a")))
        .containsExactlyInAnyOrderElementsOf(Presentation.slots(List.of("b", "a", "a")));
  }

  @Test
  void aQuestionThatIsOnlyALabelHasAKeyOfItsProduct() {
    Id one = new Id(1, Kind.PRODUCT, 1, 5);
    Id other = new Id(1, Kind.PRODUCT, 2, 5);

    Question asked = PLAIN.questions(one, List.of("Camera")).get(0);

    assertThat(asked.type()).isEqualTo(Question.Type.TEXT);
    assertThat(asked.required()).isFalse();
    assertThat(PLAIN.questions(one, List.of("Lens", "Camera"))).contains(asked);
    assertThat(PLAIN.questions(other, List.of("Camera"))).doesNotContain(asked);
  }
}
