/** Uploads on their way in: one job per upload, whose each document it is, what came of it. */
@NullMarked
package jp.mimamori.upload;

import org.jspecify.annotations.NullMarked;
