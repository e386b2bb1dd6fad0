/** Errors of the app JSON door: RFC 9457 problems with stable types, from four mappers. */
@NullMarked
package jp.mimamori.rest.problem;

import org.jspecify.annotations.NullMarked;
