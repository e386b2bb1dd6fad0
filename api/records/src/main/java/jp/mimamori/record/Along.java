package jp.mimamori.record;

import java.util.List;
import java.util.Set;

/** What is to be brought along with the records that a search finds. */
public interface Along {

  /** Nothing. */
  Along NOTHING =
      new Along() {
        @Override
        public Set<RecordId> referred(List<HealthRecord> found) {
          return Set.of();
        }

        @Override
        public List<RecordSearch> referring(List<HealthRecord> found) {
          return List.of();
        }
      };

  /** Those that they refer to. */
  Set<RecordId> referred(List<HealthRecord> found);

  /** How to find those that refer to them. */
  List<RecordSearch> referring(List<HealthRecord> found);
}
