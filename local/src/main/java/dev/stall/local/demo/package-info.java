/** The demo: stores to play with after the first start, and calls to try. */
package dev.stall.local.demo;
