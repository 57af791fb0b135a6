package dev.stall.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stall.local.TestCloud;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

class TemplateTest {
  @TempDir private Path folder;

  @Test
  void aFunctionHasItsOwnSettingsAndThoseOfGlobals() {
    FunctionDefinition echo = function(TemplateReader.read(TestCloud.TEMPLATE, "mine"), "Echo");

    assertThat(echo.handler()).isEqualTo("dev.stall.local.handlers.Echo");
    assertThat(echo.timeout()).isEqualTo(Duration.ofSeconds(7));
    assertThat(echo.memoryMegabytes()).isEqualTo(512);
    assertThat(echo.environment())
        .containsEntry("TABLE", "mine-notes")
        .containsEntry("BUCKET", "mine-files")
        .containsEntry("GREETING", "hello from mine");
    assertThat(echo.routes())
        .extracting(Route::key)
        .containsExactly("GET /echo/{name}", "ANY /echo", "GET /files/{path+}");
  }

  @Test
  void aTableHasItsKeysIndexesStreamAndExpiry() {
    Template template = TemplateReader.read(TestCloud.TEMPLATE, "mine");
    TableDefinition notes = template.tables().getFirst();
    CreateTableRequest creation = notes.creation();

    assertThat(template.table("Notes")).isEqualTo("mine-notes").isEqualTo(notes.name());
    assertThat(creation.keySchema()).extracting(it -> it.attributeName()).containsExactly("PK");
    assertThat(creation.globalSecondaryIndexes())
        .extracting(it -> it.indexName())
        .containsExactly("byOwner");
    assertThat(creation.streamSpecification().streamEnabled()).isTrue();
    assertThat(notes.expiryAttribute()).hasValue("expires");
  }

  @Test
  void aResourceWhoseConditionDoesNotHoldIsNotThere() {
    assertThat(TemplateReader.read(TestCloud.TEMPLATE, "mine").buckets())
        .extracting(BucketDefinition::logicalName)
        .containsExactly("Files", "Named");
  }

  @Test
  void theStagesBesideTheDefaultOneAreThoseThatAreDeployed() {
    assertThat(TemplateReader.read(TestCloud.TEMPLATE, "mine").stages()).containsExactly("shelf");
  }

  @Test
  void aBucketHasTheNameThatTheTemplateGivesIt() {
    Template template = TemplateReader.read(TestCloud.TEMPLATE, "mine");

    assertThat(template.bucket("Files")).isEqualTo("mine-files");
    assertThat(template.bucket("Named")).isEqualTo("named-mine");
  }

  @Test
  void aFunctionHasTheBucketEventsThatItIsCalledFor() {
    assertThat(
            function(TemplateReader.read(TestCloud.TEMPLATE, "mine"), "Recorder").bucketTriggers())
        .containsExactly(
            new BucketTrigger(
                "Recorder", "mine-files", List.of("s3:ObjectCreated:*"), "in/", ".bin"),
            new BucketTrigger(
                "Recorder",
                "mine-files",
                List.of("s3:ObjectCreated:Copy", "s3:ObjectCreated:Post"),
                "copies/",
                ""));
  }

  @Test
  void aSelectionBeyondTheEndIsRefused() {
    assertBroken(
        """
        Resources:
          Files:
            Type: AWS::S3::Bucket
            Properties:
              BucketName: !Select [3, !Split [/, a/b]]
        """,
        "there is no entry 3 in a list of 2");
  }

  @Test
  void aTemplateThatIsNotYamlIsRefusedInOneLine() {
    assertBroken("Resources: [", "is not valid YAML");
  }

  @Test
  void aMissingTemplateIsRefusedInOneLine() {
    assertThatThrownBy(() -> TemplateReader.read(folder.resolve("none.yaml"), "mine"))
        .isInstanceOf(BrokenTemplate.class)
        .hasMessageContaining("none.yaml cannot be read");
  }

  @Test
  void aFunctionWithoutHandlerIsRefused() {
    assertBroken(
        """
        Resources:
          Lost:
            Type: AWS::Serverless::Function
        """,
        "the function Lost has no Handler");
  }

  @Test
  void aReferenceToNothingIsRefusedWhereverItStands() {
    assertBroken(
        """
        Resources:
          Files:
            Type: AWS::S3::Bucket
            Properties:
              Tags:
                - { Key: table, Value: !Ref Tabel }
        """,
        "Resources.Files.Properties.Tags[0].Value: Tabel is not defined");
  }

  @Test
  void aReferenceToAStageThatSamMakesIsOneToSomething() {
    String yaml =
        """
        Resources:
          Front:
            Type: AWS::Serverless::HttpApi
          Way:
            Type: AWS::ApiGatewayV2::ApiMapping
            Properties: { Stage: !Ref %s.Stage }
        """;

    assertThat(read(yaml.formatted("Front")).stages()).isEmpty();
    assertBroken(yaml.formatted("Way"), "Resources.Way.Properties.Stage: Way.Stage is not defined");
  }

  private void assertBroken(String yaml, String reason) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(BrokenTemplate.class)
        .hasMessageContaining(reason)
        .hasMessageNotContaining("\n");
  }

  private Template read(String yaml) {
    try {
      return TemplateReader.read(Files.writeString(folder.resolve("template.yaml"), yaml), "mine");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static FunctionDefinition function(Template template, String name) {
    return template.functions().stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
