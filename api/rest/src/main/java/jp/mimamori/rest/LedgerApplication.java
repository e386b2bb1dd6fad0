package jp.mimamori.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import jp.mimamori.rest.ledger.CheckpointResource;
import jp.mimamori.rest.ledger.KeysResource;

/** The ledger's public door. */
@ApplicationPath("ledger")
public class LedgerApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Doors.with(KeysResource.class, CheckpointResource.class);
  }

  @Override
  public Map<String, Object> getProperties() {
    return Doors.PROPERTIES;
  }
}
