package jp.mimamori.mobile;

import java.util.List;

/** The caller's own person first, then the wards. */
public record PeoplePayload(List<PersonPayload> people) {}
