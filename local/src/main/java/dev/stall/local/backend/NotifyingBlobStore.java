package dev.stall.local.backend;

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

/** The objects of S3Proxy, with a notification of each that is created. */
final class NotifyingBlobStore extends ForwardingBlobStore implements ObjectNotifications {
  /** The beginning of keys under which S3Proxy keeps unfinished multipart uploads. */
  private static final String STUB = ".s3proxy-mpu-stub-";

  private final List<Consumer<ObjectCreated>> listeners = new CopyOnWriteArrayList<>();

  NotifyingBlobStore(BlobStore delegate) {
    super(delegate);
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
    created("Put", request.bucket(), request.key());
    return response;
  }

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    CopyObjectResponse response = super.copyBlob(request);
    created("Copy", request.destinationBucket(), request.destinationKey());
    return response;
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    CompleteMultipartUploadResponse response = super.completeMultipartUpload(upload, request);
    created("CompleteMultipartUpload", upload.containerName(), upload.blobName());
    return response;
  }

  private void created(String how, String bucket, String key) {
    if (listeners.isEmpty() || key.startsWith(STUB)) {
      return;
    }
    HeadObjectResponse object = blobMetadataIfPresent(bucket, key);
    // An object that was deleted this soon leaves nothing to notify of.
    if (object != null) {
      ObjectCreated notification =
          new ObjectCreated(
              how,
              bucket,
              key,
              object.contentLength(),
              object.eTag().replace("\"", ""),
              Instant.now());
      listeners.forEach(listener -> listener.accept(notification));
    }
  }
}
