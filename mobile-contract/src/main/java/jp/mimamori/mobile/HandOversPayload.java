package jp.mimamori.mobile;

import java.util.List;

/** A person's hand-overs, newest first; at most 100. */
public record HandOversPayload(List<HandOverPayload> handOvers) {}
