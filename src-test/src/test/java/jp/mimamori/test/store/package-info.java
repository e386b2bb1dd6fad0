/**
 * The store on both databases: the schema, the entities and the use cases, without the container
 * around them.
 */
@NullMarked
package jp.mimamori.test.store;

import org.jspecify.annotations.NullMarked;
