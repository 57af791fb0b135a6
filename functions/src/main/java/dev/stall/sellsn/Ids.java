package dev.stall.sellsn;

import dev.stall.catalogue.Id;
import dev.stall.catalogue.Kind;
import dev.stall.catalogue.Problem;
import dev.stall.endpoint.Request;

/** The ids in a route. One that is malformed, or of another kind or store, is not found: 404. */
final class Ids {

  private Ids() {}

  static Id product(Id store, Request request) {
    return inStore(store, product(request), "product");
  }

  static Id product(Request request) {
    return of(request, "productId", Kind.PRODUCT, "product");
  }

  static Id group(Id store, Request request) {
    return inStore(store, group(request), "group");
  }

  static Id group(Request request) {
    return of(request, "groupId", Kind.GROUP, "group");
  }

  /** The id in the variable "fileId", of a file of that product. */
  static Id file(Id product, Request request) {
    return ofProduct(product, of(request, "fileId", Kind.FILE, "file"), "file");
  }

  /** The id in the variable "uploadId", of an upload to that product. */
  static Id upload(Id product, Request request) {
    return ofProduct(product, of(request, "uploadId", Kind.UPLOAD, "upload"), "upload");
  }

  private static Id of(Request request, String variable, Kind kind, String what) {
    return Id.parse(request.path(variable))
        .filter(id -> id.kind() == kind)
        .orElseThrow(() -> new Problem.NotFound(what));
  }

  private static Id ofProduct(Id product, Id id, String what) {
    if (id.number() != product.number()) {
      throw new Problem.NotFound(what);
    }
    return inStore(product, id, what);
  }

  private static Id inStore(Id store, Id id, String what) {
    if (id.store() != store.store()) {
      throw new Problem.NotFound(what);
    }
    return id;
  }
}
