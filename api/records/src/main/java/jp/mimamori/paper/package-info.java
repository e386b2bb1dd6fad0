/** What is printed or handed on as paper: words in, an accessible PDF out. */
@NullMarked
package jp.mimamori.paper;

import org.jspecify.annotations.NullMarked;
