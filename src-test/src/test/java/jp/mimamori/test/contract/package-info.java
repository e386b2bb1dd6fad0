/**
 * Every operation of the contract is asked of a running server, and every answer is held to what
 * the contract says about it.
 */
@NullMarked
package jp.mimamori.test.contract;

import org.jspecify.annotations.NullMarked;
