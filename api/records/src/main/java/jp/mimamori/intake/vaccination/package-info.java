/**
 * Vaccinations as municipalities hand them out of their ledgers (予防接種台帳): the form of the
 * vaccination record system (VRS), and tables with a vaccination in each row.
 */
@NullMarked
package jp.mimamori.intake.vaccination;

import org.jspecify.annotations.NullMarked;
