package dev.stall.access;

/** The seller API that a key is good for; the key's prefix tells. */
public enum Platform {
  SELLSN("sn_live_"),
  SELLAPP("sa_live_"),
  SELLGATE("sg_live_");

  private final String prefix;

  Platform(String prefix) {
    this.prefix = prefix;
  }

  /** Returns what each of the platform's keys starts with. */
  public String prefix() {
    return prefix;
  }
}
