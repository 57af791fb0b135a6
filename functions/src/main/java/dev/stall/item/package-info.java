/**
 * Each record as an item of the table: attributes and keys, one class per record.
 *
 * <p>Every item is addressed by keys that follow from its id; nothing scans and nothing is looked
 * up in an index of DynamoDB's:
 *
 * <pre>
 * PK                     SK           what
 * stall                  ~            the next store number
 * slug/{slug}            ~            the store that has the slug
 * key/{sha-256}          ~            the scopes that an API key has
 * {store}                ~            a store
 * {store}                moves        moves of products and groups that are under way
 * {store}/slugs          {slug}       a slug of its products that is taken
 * {store}/products       e n ~        the list of its products
 * {store}/groups         e n ~        the list of its groups
 * {store}/p/{n}          ~            product n
 * {store}/p/{n}          groups       the groups that product n is a member of
 * {store}/p/{n}          variant/{n}  a variant of product n
 * {store}/p/{n}          upload/{id}  a file or image that is on its way to product n
 * {store}/p/{n}/items    e n ~        the list of its items, in chunks
 * {store}/p/{n}/reviews  e n ~        the list of its reviews
 * {store}/p/{n}/sales    {order}      the items that an order got of it
 * {store}/g/{n}          e n ~        group n, which heads the list of its members
 * leftovers              {id}         a deleted product or group that left items behind
 * </pre>
 *
 * <p>A list is a partition of its own: {@link dev.stall.ranked.RankedList} draws it.
 */
package dev.stall.item;
