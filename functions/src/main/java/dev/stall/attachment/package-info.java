/**
 * Images and files: objects of the bucket and rows of the table, written in the order in which no
 * row ever points at nothing.
 */
package dev.stall.attachment;
