/** 特定健診: archives and single CDA documents of the specific health checkup. */
@NullMarked
package jp.mimamori.intake.checkup;

import org.jspecify.annotations.NullMarked;
