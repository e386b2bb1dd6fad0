package jp.mimamori.intake.checkup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.mimamori.identity.Normal;
import jp.mimamori.intake.Claim;
import jp.mimamori.intake.Element;
import jp.mimamori.intake.Finding;
import jp.mimamori.intake.Zip;
import jp.mimamori.person.InsuredNumber;

/** The claim (決済情報) that an archive holds for a result; only its insurer is of interest here. */
final class ArchiveClaim {

  private ArchiveClaim() {}

  static List<Finding> findings(Zip zip, Zip.Entry entry, Optional<Claim> person) {
    Element claim = ArchiveChecks.read(zip, entry, "checkupClaim").orElse(null);
    if (claim == null) {
      return List.of(Finding.of(CheckupFinding.CLAIM_NOT_READABLE, entry.name()));
    }
    List<Finding> findings = new ArrayList<>();
    if (ArchiveChecks.isOld(claim)) {
      findings.add(Finding.of(CheckupFinding.NAMESPACE_OLD, entry.name()));
    }
    String claimed =
        claim.at("subjectPerson", "insuranceCard", "insurerNumber").attribute("extension").strip();
    String insurer = person.map(Claim::insured).map(InsuredNumber::insurer).orElse("");
    boolean differs =
        !claimed.isEmpty()
            && !insurer.isEmpty()
            && !Normal.number(claimed).equals(Normal.number(insurer));
    if (differs) {
      findings.add(Finding.of(CheckupFinding.CLAIM_INSURER, entry.name(), insurer, claimed));
    }
    return findings;
  }
}
