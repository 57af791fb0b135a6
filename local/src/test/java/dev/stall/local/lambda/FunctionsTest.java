package dev.stall.local.lambda;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stall.local.TestCloud;
import dev.stall.local.template.BrokenTemplate;
import dev.stall.local.template.Template;
import dev.stall.local.template.TemplateReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionsTest {
  @TempDir private Path folder;

  @Test
  void aHandlerThatIsNoClassIsRefused() {
    Template template =
        read(
            """
            Resources:
              Lost:
                Type: AWS::Serverless::Function
                Properties: { Handler: dev.stall.Nowhere }
            """);

    assertThatThrownBy(() -> Functions.of(template))
        .isInstanceOf(BrokenTemplate.class)
        .hasMessageContaining(
            "the function Lost is dev.stall.Nowhere, a class that does not exist");
  }

  @Test
  void variablesThatContradictEachOtherAreRefused() {
    Template template =
        read(
            """
            Resources:
              One:
                Type: AWS::Serverless::Function
                Properties: { Handler: a.One, Environment: { Variables: { MODE: fast } } }
              Two:
                Type: AWS::Serverless::Function
                Properties: { Handler: a.Two, Environment: { Variables: { MODE: slow } } }
            """);

    assertThatThrownBy(() -> FunctionEnvironment.apply(template, TestCloud.BACKEND))
        .isInstanceOf(BrokenTemplate.class)
        .hasMessageContaining("MODE");
  }

  private Template read(String yaml) {
    try {
      return TemplateReader.read(Files.writeString(folder.resolve("template.yaml"), yaml), "mine");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
