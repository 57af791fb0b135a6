/** Tiny functions for the tests of the local cloud. */
package dev.stall.local.handlers;
