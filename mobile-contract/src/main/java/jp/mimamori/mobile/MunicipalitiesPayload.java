package jp.mimamori.mobile;

import java.util.List;
import java.util.UUID;

/** Where records can come from and go to. */
public record MunicipalitiesPayload(List<Municipality> municipalities) {

  /** A municipality as it is, or was then, registered. */
  public record Municipality(UUID id, String name) {}
}
