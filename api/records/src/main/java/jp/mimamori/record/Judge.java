package jp.mimamori.record;

/** Says what grants and choices judge a stored resource by. */
public interface Judge {

  /**
   * @param body the resource as JSON in UTF-8
   * @throws RuntimeException when it is no resource that can be read; its message may quote it
   */
  Labels labels(byte[] body);
}
