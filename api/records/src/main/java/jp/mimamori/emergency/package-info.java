/**
 * The emergency dataset: what a guardian enters, a doctor approves and the emergency room sees. The
 * form is a table, what is entered a value, an approval a new version of it.
 */
@NullMarked
package jp.mimamori.emergency;

import org.jspecify.annotations.NullMarked;
