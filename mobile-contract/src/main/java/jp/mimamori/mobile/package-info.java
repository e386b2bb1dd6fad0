/** What an app may say and hear: payloads, problem types, and the OpenAPI document. */
@NullMarked
package jp.mimamori.mobile;

import org.jspecify.annotations.NullMarked;
