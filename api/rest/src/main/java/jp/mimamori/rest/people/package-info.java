/** People and what is theirs, as app JSON. */
@NullMarked
package jp.mimamori.rest.people;

import org.jspecify.annotations.NullMarked;
