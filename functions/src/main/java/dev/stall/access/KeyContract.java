package dev.stall.access;

import java.util.Optional;

/**
 * The contract of SellApp's API that a key is answered under, whoever calls with it. A proxy may
 * hide what a caller is by replacing its User-Agent; what is fixed with the key stays.
 */
public enum KeyContract {
  /** As SellApp's pages print it. */
  DOCS("docs"),
  /** As the official SDKs need it. */
  SDK("sdk");

  private static final KeyContract[] ALL = values();
  private final String title;

  KeyContract(String title) {
    this.title = title;
  }

  /** Returns the name that callers know the contract by. */
  public String title() {
    return title;
  }

  /** Returns the contract with that title. */
  public static Optional<KeyContract> titled(String title) {
    for (KeyContract contract : ALL) {
      if (contract.title.equals(title)) {
        return Optional.of(contract);
      }
    }
    return Optional.empty();
  }
}
