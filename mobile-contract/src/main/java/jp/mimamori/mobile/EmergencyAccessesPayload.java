package jp.mimamori.mobile;

import java.util.List;

/** Who broke the glass, newest first; at most 200. */
public record EmergencyAccessesPayload(List<EmergencyAccessPayload> accesses) {}
