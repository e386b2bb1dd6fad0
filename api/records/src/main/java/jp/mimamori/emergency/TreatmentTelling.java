package jp.mimamori.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.notice.Noticing;
import jp.mimamori.notice.Treated;

/** The family is told that a hospital wrote what was done, and so is the family doctor. */
@ApplicationScoped
class TreatmentTelling {

  @Inject Approvers approvers;
  @Inject Noticing noticing;

  void tell(SubjectId subject, TreatmentNote note, UUID hospital, Caller by, Instant now) {
    List<AccountId> physicians =
        approvers.of(subject, now).stream()
            .filter(account -> !account.equals(by.account()))
            .toList();
    noticing.tell(subject, new Treated(note.id(), hospital), physicians);
  }
}
