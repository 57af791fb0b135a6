package dev.stall.local;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** S3Proxy's objects, which tell of each that comes. */
final class ToldObjects extends ForwardingBlobStore implements ObjectSource {
  /** Begins the key of what S3Proxy itself keeps about an unfinished multipart upload. */
  private static final String STUB = ".s3proxy-mpu-stub-";

  private final List<Consumer<ObjectCreated>> listeners = new CopyOnWriteArrayList<>();

  ToldObjects(BlobStore objects) {
    super(objects);
  }

  @Override
  public Watch watch(String bucket, String prefix, Consumer<ObjectCreated> listener) {
    Consumer<ObjectCreated> interested =
        created -> {
          if (created.bucket().equals(bucket) && created.key().startsWith(prefix)) {
            listener.accept(created);
          }
        };
    listeners.add(interested);
    return () -> listeners.remove(interested);
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
    PutObjectResponse response = super.putBlob(request, content);
    tell("Put", request.bucket(), request.key());
    return response;
  }

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    CopyObjectResponse response = super.copyBlob(request);
    tell("Copy", request.destinationBucket(), request.destinationKey());
    return response;
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    CompleteMultipartUploadResponse response = super.completeMultipartUpload(upload, request);
    tell("CompleteMultipartUpload", upload.containerName(), upload.blobName());
    return response;
  }

  private void tell(String how, String bucket, String key) {
    if (listeners.isEmpty() || key.startsWith(STUB)) {
      return;
    }
    HeadObjectResponse object = blobMetadataIfPresent(bucket, key);
    // Whoever deletes it this soon leaves nothing to be told of.
    if (object != null) {
      ObjectCreated created =
          new ObjectCreated(
              how,
              bucket,
              key,
              object.contentLength(),
              object.eTag().replace("\"", ""),
              Instant.now());
      listeners.forEach(listener -> listener.accept(created));
    }
  }
}
