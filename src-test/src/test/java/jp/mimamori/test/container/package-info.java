/**
 * The WAR that ships, deployed by Arquillian on the container that ships, and asked from outside.
 */
@NullMarked
package jp.mimamori.test.container;

import org.jspecify.annotations.NullMarked;
