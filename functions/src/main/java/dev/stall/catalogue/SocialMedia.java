package dev.stall.catalogue;

/** Where a store may have an account. */
public enum SocialMedia {
  TIK_TOK,
  YOU_TUBE,
  TWITTER,
  FACEBOOK,
  DISCORD,
  TELEGRAM,
  INSTAGRAM
}
