/** The functions, invoked as Lambda invokes them. */
package dev.stall.local.lambda;
