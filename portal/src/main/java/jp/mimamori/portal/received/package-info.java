/** What others granted a private person, and the pages that such a grant opens. */
@NullMarked
package jp.mimamori.portal.received;

import org.jspecify.annotations.NullMarked;
