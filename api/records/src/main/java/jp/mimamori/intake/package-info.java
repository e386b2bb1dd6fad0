/** Records in: a file becomes a draft and findings, a draft becomes records of one person. */
@NullMarked
package jp.mimamori.intake;

import org.jspecify.annotations.NullMarked;
