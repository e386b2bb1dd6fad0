/**
 * What happens when an instance starts, after the schema and before the first request. Nothing
 * imports this package.
 */
@NullMarked
package jp.mimamori.start;

import org.jspecify.annotations.NullMarked;
