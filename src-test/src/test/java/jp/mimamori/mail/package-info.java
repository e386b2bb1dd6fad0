/** Mail over a real mail server. */
@NullMarked
package jp.mimamori.mail;

import org.jspecify.annotations.NullMarked;
