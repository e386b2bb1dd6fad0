package jp.mimamori.rest.people;

import java.util.List;
import jp.mimamori.checkup.Checkup;
import jp.mimamori.checkup.CheckupItem;
import jp.mimamori.checkup.Trend;
import jp.mimamori.code.Coding;
import jp.mimamori.mobile.CheckupTrendsPayload;
import jp.mimamori.mobile.CheckupsPayload;
import jp.mimamori.mobile.CodingPayload;
import jp.mimamori.mobile.RemarkPayload;
import jp.mimamori.record.Cursor;
import jp.mimamori.record.Page;
import org.jspecify.annotations.Nullable;

/** Checkups as the contract's payloads. */
final class CheckupPayloads {

  private CheckupPayloads() {}

  static CheckupsPayload of(Page<Checkup> page) {
    return new CheckupsPayload(
        page.items().stream().map(CheckupPayloads::checkup).toList(),
        page.next().map(Cursor::text).orElse(null));
  }

  private static CheckupsPayload.Checkup checkup(Checkup checkup) {
    return new CheckupsPayload.Checkup(
        checkup.id().value(),
        checkup.day(),
        checkup.title(),
        checkup.facility(),
        checkup.kind(),
        checkup.items().stream().map(CheckupPayloads::item).toList(),
        checkup.remarks().stream().map(r -> new RemarkPayload(r.heading(), r.words())).toList(),
        checkup.document().value());
  }

  static CheckupTrendsPayload trends(List<Trend> trends) {
    return new CheckupTrendsPayload(
        trends.stream()
            .map(
                trend ->
                    new CheckupTrendsPayload.Trend(
                        trend.key(),
                        trend.name(),
                        trend.points().stream().map(CheckupPayloads::point).toList()))
            .toList());
  }

  private static CheckupTrendsPayload.Point point(Trend.Point point) {
    CheckupItem item = point.item();
    return new CheckupTrendsPayload.Point(
        point.checkup().value(),
        item.id().value(),
        point.day(),
        item.value(),
        item.number(),
        item.unit(),
        item.low(),
        item.high(),
        item.flag().name(),
        item.method(),
        point.comparable());
  }

  private static CheckupsPayload.Item item(CheckupItem item) {
    return new CheckupsPayload.Item(
        item.id().value(),
        item.section(),
        item.name(),
        code(item.code()),
        item.value(),
        item.number(),
        item.unit(),
        item.low(),
        item.high(),
        item.reference(),
        item.flag().name(),
        item.method(),
        item.day());
  }

  static @Nullable CodingPayload code(@Nullable Coding coding) {
    return coding == null ? null : new CodingPayload(coding.system(), coding.code());
  }
}
