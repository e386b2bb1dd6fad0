/** 電子版お薬手帳: JAHISTC medication notebooks, whole or in QR parts. */
@NullMarked
package jp.mimamori.intake.notebook;

import org.jspecify.annotations.NullMarked;
