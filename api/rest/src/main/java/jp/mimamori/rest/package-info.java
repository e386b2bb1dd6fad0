/**
 * The HTTP doors as they are put together: which resources each has. Nothing imports this package.
 */
@NullMarked
package jp.mimamori.rest;

import org.jspecify.annotations.NullMarked;
