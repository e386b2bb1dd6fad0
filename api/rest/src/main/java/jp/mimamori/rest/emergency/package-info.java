/** The emergency dataset over HTTP: entering, approving, seeing it, and breaking the glass. */
@NullMarked
package jp.mimamori.rest.emergency;

import org.jspecify.annotations.NullMarked;
