package jp.mimamori.mobile;

import java.util.List;

/** Where the disaster mode holds and held, newest first; at most 200. */
public record DisastersPayload(List<DisasterPayload> disasters) {}
