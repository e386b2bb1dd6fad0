package jp.mimamori.mobile;

import java.util.List;

/** What was submitted and approved, newest first. */
public record EmergencyVersionsPayload(List<EmergencyVersionPayload> versions) {}
