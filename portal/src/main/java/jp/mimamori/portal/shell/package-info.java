/**
 * What is around every page: who is signed in, whose records are open, header, errors, security
 * headers.
 */
@NullMarked
package jp.mimamori.portal.shell;

import org.jspecify.annotations.NullMarked;
