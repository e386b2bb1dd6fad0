/**
 * The emergency dataset as its person and the guardians see it and enter it: one page to read, one
 * page to write.
 */
@NullMarked
package jp.mimamori.portal.emergency;

import org.jspecify.annotations.NullMarked;
