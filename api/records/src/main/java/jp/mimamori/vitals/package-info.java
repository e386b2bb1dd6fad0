/** What people measure at home: entered by themselves or their guardians, and how it went. */
@NullMarked
package jp.mimamori.vitals;

import org.jspecify.annotations.NullMarked;
