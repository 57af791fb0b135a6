/** The events that buckets send to functions. */
package dev.stall.local.event;
