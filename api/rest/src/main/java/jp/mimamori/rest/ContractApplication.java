package jp.mimamori.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import jp.mimamori.rest.contract.ContractResource;
import jp.mimamori.rest.door.Packed;

/** The contract's door. */
@ApplicationPath("openapi")
public class ContractApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Doors.with(Packed.class, ContractResource.class);
  }

  @Override
  public Map<String, Object> getProperties() {
    return Doors.PROPERTIES;
  }
}
