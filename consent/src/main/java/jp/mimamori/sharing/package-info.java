/** What people do about grants: ask for one, give, deny, take back, choose what stays out. */
@NullMarked
package jp.mimamori.sharing;

import org.jspecify.annotations.NullMarked;
