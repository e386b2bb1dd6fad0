package jp.mimamori.rest.input;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** Of a payload whose standard lets others add to it: what is not known is passed over. */
@JsonIgnoreProperties(ignoreUnknown = true)
interface Tolerant {}
