package jp.mimamori.checkup.judging;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mimamori.checkup.CheckupItem;
import jp.mimamori.checkup.judging.Cut.Bar;

/**
 * Makes the results of a checkup the facts that are judged. Of sugar, what was taken fasting goes
 * before HbA1c, and that before what was taken after a meal (標準的な健診・保健指導プログラム, 血糖検査).
 */
final class Counting {

  private final Values values;
  private final Scale scale;
  private final int age;

  Counting(Values values, Scale scale, int age) {
    this.values = values;
    this.scale = scale;
    this.age = age;
  }

  /** What guidance is chosen by. */
  Facts guidance() {
    Map<Risk, Truth> risks = new EnumMap<>(Risk.class);
    counted().forEach(each -> risks.put(each.risk(), each.there()));
    Truth medicine = Truth.NO;
    for (Medicine each : Medicine.values()) {
      medicine = medicine.or(each.forGuidance(values));
    }
    return new Facts(wide(Bar.COUNTED), heavy(), risks, medicine, age);
  }

  /** What metabolic syndrome is judged by; the body mass index is not asked for. */
  Facts metabolic() {
    Map<Risk, Truth> risks = new EnumMap<>(Risk.class);
    components().forEach(each -> risks.put(each.risk(), each.there()));
    return new Facts(wide(Bar.METABOLIC), Truth.NO, risks, Truth.NO, age);
  }

  List<Counted> counted() {
    List<Counted> counted = new ArrayList<>(measured(Bar.COUNTED));
    counted.add(new Counted(Risk.SMOKING, smoking(), List.of(), false));
    return counted;
  }

  List<Counted> components() {
    return measured(Bar.METABOLIC).stream().map(this::withMedicine).toList();
  }

  private Counted withMedicine(Counted each) {
    Truth taken = Medicine.of(each.risk()).atCheckup(values);
    boolean byMedicine = each.there() != Truth.YES && taken == Truth.YES;
    return new Counted(each.risk(), each.there().or(taken), each.items(), byMedicine);
  }

  /** The three that are measured, without what is taken for them. */
  List<Counted> measured(Bar bar) {
    return List.of(
        glucose(bar),
        either(bar, Risk.LIPIDS, triglycerides(), Measure.HDL),
        either(bar, Risk.PRESSURE, Measure.SYSTOLIC, Measure.DIASTOLIC));
  }

  private Counted glucose(Bar bar) {
    Measure measure = glucoseMeasure();
    Optional<CheckupItem> item = result(measure);
    return new Counted(Risk.GLUCOSE, reaches(bar, measure), item.stream().toList(), false);
  }

  private Measure glucoseMeasure() {
    if (result(Measure.GLUCOSE_FASTING).isPresent()) {
      return Measure.GLUCOSE_FASTING;
    }
    return result(Measure.HBA1C).isPresent() ? Measure.HBA1C : Measure.GLUCOSE_CASUAL;
  }

  private Measure triglycerides() {
    return result(Measure.TRIGLYCERIDES_FASTING).isPresent()
        ? Measure.TRIGLYCERIDES_FASTING
        : Measure.TRIGLYCERIDES_CASUAL;
  }

  private Counted either(Bar bar, Risk risk, Measure one, Measure other) {
    List<CheckupItem> items = new ArrayList<>();
    result(one).ifPresent(items::add);
    result(other).ifPresent(items::add);
    return new Counted(risk, reaches(bar, one).or(reaches(bar, other)), items, false);
  }

  /** Whether sugar would count if HbA1c were asked too. */
  Truth glucoseEither(Bar bar) {
    return reaches(bar, glucoseMeasure()).or(reaches(bar, Measure.HBA1C));
  }

  /** Whether fat would count if all blood were taken fasting. */
  Truth lipidsAsFasting(Bar bar) {
    Optional<Amount> amount =
        result(triglycerides()).flatMap(item -> scale.amount(Measure.TRIGLYCERIDES_FASTING, item));
    return scale.reaches(bar, Measure.TRIGLYCERIDES_FASTING, amount).or(reaches(bar, Measure.HDL));
  }

  /** Visceral fat may be measured instead of the waist. */
  Truth wide(Bar bar) {
    if (result(Measure.VISCERAL_FAT).isEmpty()) {
      return reaches(bar, Measure.WAIST);
    }
    Truth fat = reaches(bar, Measure.VISCERAL_FAT);
    return result(Measure.WAIST).isEmpty() ? fat : fat.or(reaches(bar, Measure.WAIST));
  }

  private Truth heavy() {
    return scale.reaches(Bar.COUNTED, Measure.BMI, values.bodyMass());
  }

  private Truth smoking() {
    return values.answer("9N736").map(answer -> Truth.of(answer.equals("1"))).orElse(Truth.UNKNOWN);
  }

  private Truth reaches(Bar bar, Measure measure) {
    return scale.reaches(
        bar, measure, result(measure).flatMap(item -> scale.amount(measure, item)));
  }

  private Optional<CheckupItem> result(Measure measure) {
    return Meal.matters(measure) ? values.taken(measure) : values.item(measure);
  }
}
