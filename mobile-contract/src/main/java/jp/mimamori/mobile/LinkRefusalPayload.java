package jp.mimamori.mobile;

/** That a passcode was wrong or missing (SMART Health Links). */
public record LinkRefusalPayload(int remainingAttempts) {}
