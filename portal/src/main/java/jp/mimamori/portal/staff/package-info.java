/** What people who work in care will find here. */
@NullMarked
package jp.mimamori.portal.staff;

import org.jspecify.annotations.NullMarked;
