package dev.stall.endpoint;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.stall.catalogue.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * One route of an API as a Lambda function: an HTTP API's event (payload format 2.0) in, its
 * response out.
 */
public abstract class Endpoint implements RequestStreamHandler {

  /** Returns the response, or throws the {@link Problem} that {@link #problem} renders. */
  protected abstract Response respond(Request request);

  /** Returns the response that tells of a problem, in this API's envelope. */
  protected abstract Response problem(Problem problem, String requestId);

  /** Returns the response that tells of a fault of ours, in this API's envelope. */
  protected abstract Response internalError(String requestId);

  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    Request request = EventReader.read(input, context.getAwsRequestId());
    output.write(event(request, context));
  }

  private byte[] event(Request request, Context context) {
    try {
      return EventWriter.write(request, outcome(request));
    } catch (Problem.TooLarge problem) {
      return EventWriter.write(request, problem(problem, request.id()));
    } catch (RuntimeException fault) {
      // A problem too: what was asked for is done by now, and cannot be the caller's mistake.
      StringWriter trace = new StringWriter();
      fault.printStackTrace(new PrintWriter(trace));
      context.getLogger().log("Request " + request.id() + " failed: " + trace);
      return EventWriter.write(request, internalError(request.id()));
    }
  }

  private Response outcome(Request request) {
    try {
      return respond(request);
    } catch (Problem problem) {
      return problem(problem, request.id());
    }
  }
}
