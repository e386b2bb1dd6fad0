/** What already left by a grant, and how to ask that it be erased. */
@NullMarked
package jp.mimamori.disclosure;

import org.jspecify.annotations.NullMarked;
