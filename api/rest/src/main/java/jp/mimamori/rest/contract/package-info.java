/** The contract that apps build on, served as it is. */
@NullMarked
package jp.mimamori.rest.contract;

import org.jspecify.annotations.NullMarked;
