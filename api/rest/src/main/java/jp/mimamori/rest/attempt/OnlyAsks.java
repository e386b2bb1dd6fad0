package jp.mimamori.rest.attempt;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a POST that changes nothing: what it asks does not belong into a URL. It is asked anew however
 * often it comes, since what the caller may see is decided each time.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OnlyAsks {}
