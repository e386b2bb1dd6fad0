/** A person's 電子版お薬手帳 as other notebooks read it: a file, and the parts for QR codes. */
@NullMarked
package jp.mimamori.notebook;

import org.jspecify.annotations.NullMarked;
