/** What people who work in care do, and what a patient answers a reception. */
@NullMarked
package jp.mimamori.rest.patient;

import org.jspecify.annotations.NullMarked;
