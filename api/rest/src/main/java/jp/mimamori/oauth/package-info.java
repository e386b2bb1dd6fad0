/** The authorization server: OAuth 2.1, SMART App Launch 2.2, OpenID Connect. */
@NullMarked
package jp.mimamori.oauth;

import org.jspecify.annotations.NullMarked;
