package jp.mimamori.intake.bundle;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mimamori.code.Systems;
import jp.mimamori.intake.Claim;
import jp.mimamori.intake.Finding;
import jp.mimamori.person.InsuredNumber;
import jp.mimamori.person.Sex;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** Whom a FHIR document says it is about: its Patient, and the insured number of its Coverage. */
final class Claims {

  private static final String REPRESENTATION =
      "http://hl7.org/fhir/StructureDefinition/iso21090-EN-representation";
  private static final String MEMBER = "http://jpfhir.jp/fhir/clins/Idsystem/JP_Insurance_memberID";
  private static final String INSURER_OID = "urn:oid:1.2.392.100495.20.3.61";

  private final Entries entries;
  private final List<Finding> findings;

  Claims(Entries entries, List<Finding> findings) {
    this.entries = entries;
    this.findings = findings;
  }

  Claim claim(Optional<Patient> found) {
    Optional<InsuredNumber> stated =
        found.stream().flatMap(patient -> members(patient.getIdentifier())).findFirst();
    InsuredNumber insured = stated.isPresent() ? stated.get() : insured();
    if (found.isEmpty()) {
      return new Claim(null, null, null, null, insured);
    }
    Patient patient = found.get();
    return new Claim(
        name(patient, "IDE"), name(patient, "SYL"), birthDate(patient), sex(patient), insured);
  }

  private static @Nullable String name(Patient patient, String representation) {
    return patient.getName().stream()
        .filter(name -> representation(name).equals(representation))
        .findFirst()
        .map(Claims::text)
        .filter(text -> !text.isEmpty())
        .orElse(null);
  }

  /** IDE kanji, SYL kana; without the extension, a name all in kana is the reading. */
  private static String representation(HumanName name) {
    Extension extension = name.getExtensionByUrl(REPRESENTATION);
    if (extension != null && extension.getValue() != null) {
      return "" + extension.getValue().primitiveValue();
    }
    boolean kana = text(name).codePoints().allMatch(c -> c <= ' ' || (c >= 0x3000 && c <= 0x30FF));
    return kana ? "SYL" : "IDE";
  }

  private static String text(HumanName name) {
    if (name.hasText()) {
      return name.getText().strip();
    }
    String family = name.hasFamily() ? name.getFamily() : "";
    return (family + " " + name.getGivenAsSingleString()).strip();
  }

  private static @Nullable LocalDate birthDate(Patient patient) {
    String written = patient.getBirthDateElement().getValueAsString();
    return written == null || written.length() != 10 ? null : LocalDate.parse(written);
  }

  private static @Nullable Sex sex(Patient patient) {
    if (!patient.hasGender()) {
      return null;
    }
    return switch (patient.getGender()) {
      case MALE -> Sex.MALE;
      case FEMALE -> Sex.FEMALE;
      case OTHER -> Sex.OTHER;
      default -> Sex.UNKNOWN;
    };
  }

  private @Nullable InsuredNumber insured() {
    for (Entry entry : entries.all()) {
      if (entry.resource() instanceof Coverage coverage) {
        InsuredNumber number = insured(coverage, entry);
        if (number != null) {
          return number;
        }
      }
    }
    return null;
  }

  /** JP-CLINS 被保険者個人識別子: 保険者等番号:記号:番号:枝番, each empty where there is none. */
  private static Stream<InsuredNumber> members(List<Identifier> identifiers) {
    return identifiers.stream()
        .filter(identifier -> MEMBER.equals(identifier.getSystem()) && identifier.hasValue())
        .map(identifier -> Normalizer.normalize(identifier.getValue(), Normalizer.Form.NFKC))
        .map(value -> value.split(":", -1))
        .filter(parts -> parts.length == 4 && !parts[0].isBlank() && !parts[2].isBlank())
        .map(parts -> new InsuredNumber(parts[0], parts[1], parts[2], parts[3]));
  }

  private @Nullable InsuredNumber insured(Coverage coverage, Entry entry) {
    Optional<InsuredNumber> member = members(coverage.getIdentifier()).findFirst();
    if (member.isPresent()) {
      return member.get();
    }
    String[] parts = parts(coverage);
    if (parts[1].isEmpty()) {
      return null;
    }
    String insurer =
        coverage.getPayor().stream()
            .flatMap(payor -> insurer(payor, entry).stream())
            .findFirst()
            .orElse("");
    if (insurer.isEmpty()) {
      findings.add(Finding.of(BundleFinding.INSURER_UNKNOWN, entry.path()));
      return null;
    }
    return new InsuredNumber(insurer, parts[0], parts[1], parts[2]);
  }

  /** 記号, 番号, 枝番: the JP Core extensions, else the three quoted values of the identifier. */
  private static String[] parts(Coverage coverage) {
    String number = extension(coverage, "InsuredPersonNumber");
    if (!number.isEmpty()) {
      String branch = extension(coverage, "InsuredPersonSubNumber");
      String dependent = coverage.hasDependent() ? unquoted(coverage.getDependent()) : "";
      return new String[] {
        extension(coverage, "InsuredPersonSymbol"), number, branch.isEmpty() ? dependent : branch
      };
    }
    for (Identifier identifier : coverage.getIdentifier()) {
      String[] parts = identifier.hasValue() ? identifier.getValue().split(",", -1) : new String[0];
      if (parts.length == 3) {
        return new String[] {unquoted(parts[0]), unquoted(parts[1]), unquoted(parts[2])};
      }
    }
    return new String[] {"", "", ""};
  }

  private static String extension(Coverage coverage, String name) {
    return coverage.getExtension().stream()
        .filter(extension -> ("" + extension.getUrl()).endsWith(name))
        .filter(extension -> extension.getValue() instanceof StringType)
        .map(extension -> unquoted("" + extension.getValue().primitiveValue()))
        .findFirst()
        .orElse("");
  }

  private Optional<String> insurer(Reference payor, Entry from) {
    if (payor.hasIdentifier() && isInsurer(payor.getIdentifier())) {
      return Optional.of(payor.getIdentifier().getValue());
    }
    if (!payor.hasReference()) {
      return Optional.empty();
    }
    Optional<Entry> contained =
        Subject.contained(payor.getReference(), from)
            .map(resource -> new Entry(from.path(), "", "", resource));
    return (contained.isPresent() ? contained : entries.find(payor.getReference(), from))
        .stream()
            .flatMap(organization -> Entries.identifiers(organization).stream())
            .filter(Claims::isInsurer)
            .map(Identifier::getValue)
            .findFirst();
  }

  private static boolean isInsurer(Identifier identifier) {
    return identifier.hasValue()
        && (Systems.INSURER_NUMBER.equals(identifier.getSystem())
            || INSURER_OID.equals(identifier.getSystem()));
  }

  private static String unquoted(String text) {
    return text.replaceAll("[\"”“＂]", "").strip();
  }
}
