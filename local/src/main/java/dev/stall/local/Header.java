package dev.stall.local;

/** A header of an answer, its name in lower case. */
record Header(String name, String value) {}
