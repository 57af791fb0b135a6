/** JSON as callers send and get it: reader, writer, values. */
package dev.stall.json;
