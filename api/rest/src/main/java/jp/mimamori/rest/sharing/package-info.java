/** What people share with whom, as app JSON: grants, choices, hidden visits, rehearsals. */
@NullMarked
package jp.mimamori.rest.sharing;

import org.jspecify.annotations.NullMarked;
