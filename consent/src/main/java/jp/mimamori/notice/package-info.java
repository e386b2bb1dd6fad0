/** Who is told of what: notices in the portal, and mail that says that there is one. */
@NullMarked
package jp.mimamori.notice;

import org.jspecify.annotations.NullMarked;
