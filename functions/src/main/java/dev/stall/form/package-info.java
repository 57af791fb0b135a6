/** Forms as callers send them: multipart, url-encoded, with the names that PHP reads. */
package dev.stall.form;
