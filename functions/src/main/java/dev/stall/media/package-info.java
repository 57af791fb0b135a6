/**
 * Images and files of products in one bucket, and the links to them.
 *
 * <pre>
 * {store}/products/{product}/images/{name}   an image, under a name of Stall's own
 * {store}/products/{product}/files/{file}    a file, by its id
 * uploads/{store}/{product}/{upload}         an upload that has not been looked at yet
 * </pre>
 *
 * <p>The table says what a product has; an object that no row points at is not the product's. So
 * that no row ever points at nothing, the two are changed in a fixed order:
 *
 * <ul>
 *   <li>Adding writes the object first, under a name never used before, and then the row.
 *   <li>Removing takes the row first and then the object. Replacing is adding, then removing.
 *   <li>An upload is copied to a name never used before and then becomes part of its row in the
 *       transaction that ends it. Whoever comes later finds it ended and only removes the copy.
 * </ul>
 *
 * <p>Whatever stops in between leaves an object that no row points at, and which is removed once it
 * is older than any work on it can be. Links are signed when they are read, and are neither kept
 * nor logged: one that is signed by a function dies with the credentials of its role, which may be
 * sooner than it says, so it says an hour at most.
 */
package dev.stall.media;
