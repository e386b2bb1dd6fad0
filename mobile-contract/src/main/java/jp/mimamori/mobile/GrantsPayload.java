package jp.mimamori.mobile;

import java.util.List;

/** What was asked of a person or granted, newest first. */
public record GrantsPayload(List<GrantPayload> grants) {}
