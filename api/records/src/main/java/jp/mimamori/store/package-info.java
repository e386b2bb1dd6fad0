/** The database: the data source, the schema, what kind of instance this is. */
@NullMarked
package jp.mimamori.store;

import org.jspecify.annotations.NullMarked;
