/** What people ask about looks that they do not recognise, and who answers until when. */
@NullMarked
package jp.mimamori.inquiry;

import org.jspecify.annotations.NullMarked;
