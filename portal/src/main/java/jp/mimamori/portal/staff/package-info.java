/** What people who work in care find here: their patients, the reception, what they ask for. */
@NullMarked
package jp.mimamori.portal.staff;

import org.jspecify.annotations.NullMarked;
