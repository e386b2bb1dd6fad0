package jp.mimamori.attachment;

/**
 * What a picture file says of itself before anything of it is decoded.
 *
 * @param orientation how it is to be turned, as a camera says it: 1 to 8
 * @param bare the parts without which it could not be decoded, and no others
 */
record Outline(int width, int height, int orientation, byte[] bare) {

  private static final long MOST_PIXELS = 50_000_000;
  private static final int LONGEST_SIDE = 20_000;

  /**
   * @throws Unfit when there is nothing to see, or more than can be decoded
   */
  Outline {
    if (width < 1 || height < 1) {
      throw new Unfit(Unfit.Why.PICTURE_DAMAGED);
    }
    if ((long) width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
      throw new Unfit(Unfit.Why.PICTURE_TOO_LARGE);
    }
  }
}
