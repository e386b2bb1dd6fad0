/**
 * What the rules of its year say of a checkup: each result, metabolic syndrome and health guidance,
 * beside what the document says itself.
 */
@NullMarked
package jp.mimamori.checkup.judging;

import org.jspecify.annotations.NullMarked;
