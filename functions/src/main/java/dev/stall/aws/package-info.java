/** The settings of a process and what both of AWS's clients are made with. */
package dev.stall.aws;
