package jp.mimamori.handover;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.mimamori.consent.Decision;
import jp.mimamori.consent.Permit;
import jp.mimamori.handover.HandOverNotPossible.Why;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SignedTokens;
import jp.mimamori.ledger.Disclosed;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.person.People;
import jp.mimamori.record.HealthRecord;
import jp.mimamori.record.Records;

/**
 * Makes packages. None is kept: it is made again of the same records when it is fetched, and handed
 * out only when it is, to the byte, what was signed. So what is kept out or corrected in between
 * does not leave.
 */
@ApplicationScoped
class Packing {

  /** The most records of one package. */
  static final int MOST = 2_000;

  /** The most bytes of their content. */
  static final int LARGEST = 30_000_000;

  private static final JOSEObjectType TYPE = new JOSEObjectType("hand-over+jwt");

  @Inject Records records;
  @Inject People people;
  @Inject Ledger ledger;
  @Inject SignedTokens signed;

  HandOverStep pack(Decision decision, FollowedHandOver own, Caller by, Instant now) {
    Packed packed = told(decision, permit -> packed(permit, own.handOver(), moment(now)));
    return HandOverStep.packed(
        own.handOver(), own.nextNumber(), by, packed, signature(own.handOver(), packed));
  }

  HandingOver.Fetched unpack(Decision decision, FollowedHandOver own) {
    Packed packed = told(decision, permit -> asPacked(permit, own));
    HandOverStep step = own.packed().orElseThrow();
    return new HandingOver.Fetched(packed.bytes(), packed.sha256(), "" + step.signature());
  }

  /** That there is nothing, or too much, tells of the person too: it stands in the ledger. */
  private Packed told(Decision decision, Function<Permit, Packed> packing) {
    try {
      return ledger.disclose(decision, packing, Packing::what);
    } catch (HandOverNotPossible not) {
      ledger.note(decision);
      throw not;
    }
  }

  private Packed asPacked(Permit permit, FollowedHandOver own) {
    HandOverStep step = own.packed().orElseThrow(() -> new HandOverNotPossible(Why.NOT_PACKED));
    Packed again = packed(permit, own.handOver(), step.takenAt());
    if (!again.sha256().equals(step.sha256())) {
      throw new HandOverNotPossible(Why.CHANGED_SINCE);
    }
    return again;
  }

  /** As databases keep it, and not before what they keep of the same moment. */
  private static Instant moment(Instant now) {
    return now.truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS);
  }

  private Packed packed(Permit permit, HandOver handOver, Instant at) {
    List<HealthRecord> found = records.recordedBy(permit, at, MOST, LARGEST);
    if (found.isEmpty()) {
      throw new HandOverNotPossible(Why.NOTHING_THERE);
    }
    if (found.size() > MOST
        || found.stream().mapToLong(record -> record.body().length).sum() > LARGEST) {
      throw new HandOverNotPossible(Why.TOO_MANY_RECORDS);
    }
    return new Packed(
        at,
        found,
        PackageJson.of(handOver, people.find(permit.subject()).orElseThrow(), found, at));
  }

  private static Disclosed what(Packed packed) {
    return Disclosed.of(
        packed.records().stream().map(record -> record.id().value()).toList(),
        packed.records().stream().map(HealthRecord::category).collect(Collectors.toSet()));
  }

  /** Who made which package for whom (RFC 7519), under the keys that sign our tokens. */
  private String signature(HandOver handOver, Packed packed) {
    return signed.sign(
        TYPE,
        new JWTClaimsSet.Builder()
            .issuer(signed.issuer())
            .subject(handOver.id().toString())
            .issueTime(Date.from(packed.at()))
            .claim("from", handOver.from().toString())
            .claim("to", handOver.to().toString())
            .claim("sha256", packed.sha256())
            .build());
  }
}
