/** Who may see what, and why not: one question, one list of rules, one decision. */
@NullMarked
package jp.mimamori.consent;

import org.jspecify.annotations.NullMarked;
