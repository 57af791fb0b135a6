package dev.stall.store;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import dev.stall.catalogue.Problem;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

final class BusyTest {

  private static final Id PRODUCT = new Id(1, Kind.PRODUCT, 1, 1);

  @Test
  void aTableThatServesNoMoreForNowIsARefusalToTryAgain() {
    refuse(
        failing(
            ProvisionedThroughputExceededException.builder(),
            "ProvisionedThroughputExceededException"));
    refuse(failing(DynamoDbException.builder(), "ThrottlingException"));
  }

  private static void refuse(RuntimeException failure) {
    Storage busy =
        Meter.metered(
            new ExecutionInterceptor() {
              @Override
              public void afterExecution(
                  Context.AfterExecution context, ExecutionAttributes attributes) {
                throw failure;
              }
            });
    assertThatExceptionOfType(Problem.Busy.class)
        .isThrownBy(() -> new Products(busy).find(PRODUCT))
        .withMessageContaining("try again");
  }

  private static RuntimeException failing(DynamoDbException.Builder failure, String code) {
    return failure
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
        .message("Slow down")
        .build();
  }
}
