/**
 * One page about a person for whoever treats them: what several institutions wrote, each with its
 * source.
 */
@NullMarked
package jp.mimamori.summary;

import org.jspecify.annotations.NullMarked;
