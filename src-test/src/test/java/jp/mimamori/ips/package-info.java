/** The International Patient Summary against what its publisher says one is. */
@NullMarked
package jp.mimamori.ips;

import org.jspecify.annotations.NullMarked;
