/**
 * The International Patient Summary (HL7 IPS 2.0, FHIR R4) of the emergency dataset and of the
 * records beside it: what was read goes in, a document bundle comes out.
 */
@NullMarked
package jp.mimamori.ips;

import org.jspecify.annotations.NullMarked;
