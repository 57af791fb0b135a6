/** The composition root, and the first call of a process before its first request. */
package dev.stall.wiring;
