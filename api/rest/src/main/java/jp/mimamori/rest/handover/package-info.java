/** Hand-overs of records from one municipality to another, over HTTP. */
@NullMarked
package jp.mimamori.rest.handover;

import org.jspecify.annotations.NullMarked;
