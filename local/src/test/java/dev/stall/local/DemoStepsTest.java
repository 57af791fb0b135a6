package dev.stall.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class DemoStepsTest {
  private final Placeholders kept = new Placeholders(new JsonMapper().createObjectNode());
  private final DemoSteps steps = new DemoSteps(TestCloud.CLOUD, kept);

  @Test
  void whatAFunctionAnsweredIsKeptForLaterSteps() {
    take("{'invoke':'Echo','payload':{'id':7},'keep':{'number':'/id'}}");
    take(
        "{'request':'POST /answer','body':{'statusCode':200,'body':'{\\\"n\\\":{{number}}}'},"
            + "'keep':{'again':'/n'}}");

    assertThat(kept.values().toString()).isEqualTo("{\"number\":7,\"again\":7}");
  }

  @Test
  void aStepThatIsRefusedSaysWhichAndWhy() {
    assertThatThrownBy(() -> take("{'request':'GET /nowhere'}"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("GET /nowhere was answered 404")
        .hasMessageContaining("Not Found");
  }

  @Test
  void aStepWhoseFunctionThrowsSaysWhichAndWhy() {
    assertThatThrownBy(() -> take("{'invoke':'Failing','payload':{}}"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("Failing: out of order");
  }

  @Test
  void anAnswerWithoutWhatIsToBeKeptSaysSo() {
    assertThatThrownBy(() -> take("{'invoke':'Echo','payload':{},'keep':{'id':'/id'}}"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("Echo has no /id");
  }

  private void take(String step) {
    try {
      steps.take(new JsonMapper().readTree(step.replace('\'', '"')));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
