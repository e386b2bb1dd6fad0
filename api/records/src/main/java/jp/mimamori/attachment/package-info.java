/**
 * Pictures and papers that people attach: judged by their bytes alone, and kept without what they
 * tell besides what they show. Bytes in, bytes out.
 */
@NullMarked
package jp.mimamori.attachment;

import org.jspecify.annotations.NullMarked;
