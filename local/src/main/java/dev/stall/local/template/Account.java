package dev.stall.local.template;

/** The account and the region that everything on this machine claims to be in. */
public final class Account {
  /** The account's number. */
  public static final String ID = "123456789012";

  /** The region's name. */
  public static final String REGION = "us-east-1";

  private Account() {}

  /** The ARN of a service's resource in this account and region. */
  public static String arn(String service, String resource) {
    return "arn:aws:" + service + ":" + REGION + ":" + ID + ":" + resource;
  }
}
