/** The composition root, and what a process does before its first request. */
package dev.stall.wiring;
