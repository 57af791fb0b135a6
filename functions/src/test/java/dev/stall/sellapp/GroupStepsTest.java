package dev.stall.sellapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stall.Breaking;
import dev.stall.Direct;
import dev.stall.Invocation;
import dev.stall.store.ListAudit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is left of groups whose making breaks off. */
final class GroupStepsTest {

  private final SellAppClient client = new SellAppClient();
  private final Breaking breaking = new Breaking();
  private final CreateGroup endpoint = new CreateGroup(breaking.wiring());
  private final Invocation invocation = new Invocation();

  private int create() {
    List<Integer> products = List.of(client.number("One"), client.number("Two"));
    APIGatewayV2HTTPEvent event =
        APIGatewayV2HTTPEvent.builder()
            .withHeaders(Map.of("authorization", "Bearer " + client.key()))
            .withBody(
                "{\"title\": \"A\", \"order\": 1, \"unlisted\": false, \"product_ids\": "
                    + products
                    + "}")
            .build();
    return Direct.call(endpoint, event, invocation).getStatusCode();
  }

  private JsonNode groups() {
    return SellAppClient.answered(client.get("/groups"), 200).get("data");
  }

  @Test
  void aGroupThatCouldNotBeFilledIsNotThereWhicheverCallFails() {
    assertThat(create()).isEqualTo(201);
    JsonNode before = groups();

    int call = 1;
    breaking.stumbleAt(call);
    while (create() == 500) {
      assertThat(groups()).as("after call %d", call).isEqualTo(before);
      new ListAudit(client.store().number()).check();
      call++;
      breaking.stumbleAt(call);
    }

    assertThat(breaking.struck()).isFalse();
    assertThat(call).isGreaterThan(4);
    assertThat(groups()).hasSize(2);
  }

  @Test
  void theFaultThatIsLoggedIsTheFirstOneWhereUndoingFailsToo() {
    assertThat(create()).isEqualTo(201);
    List<String> suppressed = new ArrayList<>();

    int call = 1;
    breaking.strikeAt(call, false);
    while (create() == 500) {
      String trace = invocation.logged().substring(invocation.logged().lastIndexOf("Request "));
      assertThat(trace.lines().findFirst().orElseThrow()).endsWith("It ends here");
      trace.lines().filter(line -> line.contains("Suppressed: ")).forEach(suppressed::add);
      call++;
      breaking.strikeAt(call, false);
    }

    assertThat(suppressed).isNotEmpty().allMatch(line -> line.endsWith("It has ended"));
  }
}
