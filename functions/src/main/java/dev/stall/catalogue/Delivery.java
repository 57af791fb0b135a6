package dev.stall.catalogue;

import java.util.Optional;

/**
 * The delivery of a product to its buyer.
 *
 * @param message text of the delivery note
 * @param dynamic whether the webhook's answer is the item
 * @param webhookUrl told of sales; stored, never fetched by Stall
 */
public record Delivery(Optional<String> message, boolean dynamic, Optional<String> webhookUrl) {

  /** The length of a message. */
  public static final Length MESSAGE = Length.atMost(20_000);

  /** Refuses what is too long. */
  public Delivery {
    MESSAGE.require("a delivery message", message);
    WebAddress.LENGTH.require("a webhook's URL", webhookUrl);
  }
}
