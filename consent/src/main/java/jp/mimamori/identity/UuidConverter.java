package jp.mimamori.identity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * UUIDs live in {@code uuid} columns and go to the drivers as they are. EclipseLink 4.0's own
 * conversion fails on a column that holds null.
 */
@Converter(autoApply = true)
public class UuidConverter implements AttributeConverter<UUID, UUID> {

  @Override
  public @Nullable UUID convertToDatabaseColumn(@Nullable UUID uuid) {
    return uuid;
  }

  @Override
  public @Nullable UUID convertToEntityAttribute(@Nullable UUID uuid) {
    return uuid;
  }
}
