package dev.stall.local.gateway;

/** A header of a response, its name in lower case. */
record Header(String name, String value) {}
