/** What a patient sees on the own phone who took the code of a reception. */
@NullMarked
package jp.mimamori.portal.reception;

import org.jspecify.annotations.NullMarked;
