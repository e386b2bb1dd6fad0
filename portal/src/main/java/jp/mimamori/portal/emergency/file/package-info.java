/** Pictures and papers of the emergency dataset on a page: sending one to a place, seeing one. */
@NullMarked
package jp.mimamori.portal.emergency.file;

import org.jspecify.annotations.NullMarked;
