/**
 * The citizen's door: the shell around every page. What a page shows lives in the feature packages
 * below. Nothing here decides about consent; views ask the use cases.
 */
@NullMarked
package jp.mimamori.portal;

import org.jspecify.annotations.NullMarked;
