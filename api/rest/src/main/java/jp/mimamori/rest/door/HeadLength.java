package jp.mimamori.rest.door;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Says in the answer to HEAD how long that to GET would be (RFC 9110, §9.3.2). Only the bytes are
 * counted; nothing is held.
 */
public class HeadLength implements WriterInterceptor {

  @Context Request request;

  @Override
  public void aroundWriteTo(WriterInterceptorContext answer) throws IOException {
    if (!request.getMethod().equals(HttpMethod.HEAD)) {
      answer.proceed();
      return;
    }
    Counting counting = new Counting();
    answer.setOutputStream(counting);
    answer.proceed();
    answer.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, Long.toString(counting.written));
  }

  private static final class Counting extends OutputStream {

    private long written;

    @Override
    public void write(int one) {
      written++;
    }

    @Override
    public void write(byte[] some, int from, int length) {
      written += length;
    }
  }
}
