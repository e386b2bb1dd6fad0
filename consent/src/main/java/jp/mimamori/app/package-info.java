/**
 * Apps: who they are, whether they may ask, what they ask for, what people gave them, and the
 * tokens that they get for it. What an app may see stands in a grant; a token never reaches
 * further.
 */
@NullMarked
package jp.mimamori.app;

import org.jspecify.annotations.NullMarked;
