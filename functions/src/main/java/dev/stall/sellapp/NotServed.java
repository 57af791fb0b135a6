package dev.stall.sellapp;

import dev.stall.endpoint.Request;
import dev.stall.endpoint.Response;

/**
 * {@code GET /v2/{path+}}, {@code POST /v2/{path+}}, {@code PUT /v2/{path+}}, {@code PATCH
 * /v2/{path+}} and {@code DELETE /v2/{path+}}: all of SellApp's API that no other route serves. It
 * is not found, in words of this API and not of the gateway. Needs no key.
 */
public final class NotServed extends PublicEndpoint {

  @Override
  protected Response respond(Request request) {
    return Failure.notFound(
        "Stall does not serve this. It keeps products, their variants and groups; add-ons, bundles,"
            + " bookings and orders are not part of it.",
        request.id());
  }
}
