/** The local cloud's options and data folder, and the reasons why it cannot start. */
package dev.stall.local.startup;
