/** The fields of what a caller sent, read by type and rule. */
package dev.stall.input;
