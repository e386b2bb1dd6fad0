/** Mail that says that there is something to read here, and never what. */
@NullMarked
package jp.mimamori.mail;

import org.jspecify.annotations.NullMarked;
