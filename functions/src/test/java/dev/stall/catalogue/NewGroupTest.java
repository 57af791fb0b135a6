package dev.stall.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class NewGroupTest {

  @Test
  void aGroupIsWhatIsSaidOfIt() {
    GroupImage image = new GroupImage("b.png", Optional.empty());

    assertThat(
            NewGroup.of(
                List.of(
                    new GroupChange.Name("Presets"),
                    new GroupChange.Description(Optional.of("All")),
                    new GroupChange.Picture(Optional.of(image)),
                    new GroupChange.Unlisted(true),
                    new GroupChange.Section(Optional.of(2)),
                    new GroupChange.SectionOrder(Optional.of(-1)),
                    new GroupChange.Position(7))))
        .isEqualTo(
            new NewGroup(
                new GroupDetails(
                    "Presets",
                    Optional.of("All"),
                    Optional.of(image),
                    true,
                    Optional.of(2),
                    Optional.of(-1)),
                Optional.of(7)));
  }

  @Test
  void ofAGroupOnlyItsNameHasToBeSaid() {
    assertThat(NewGroup.of(List.of(new GroupChange.Name("Presets"))))
        .isEqualTo(new NewGroup(GroupDetails.named("Presets"), Optional.empty()));
  }
}
