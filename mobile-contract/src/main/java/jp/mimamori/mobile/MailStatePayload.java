package jp.mimamori.mobile;

/**
 * How this instance's mail is doing; nothing of whom or what.
 *
 * @param isSent whether the operator has named a mail server
 * @param waiting not sent yet
 * @param overdue of these, those that are more than an hour late
 * @param givenUp not sent in the last thirty days, and not tried any more
 */
public record MailStatePayload(boolean isSent, long waiting, long overdue, long givenUp) {}
