package jp.mimamori.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import jp.mimamori.rest.contract.ContractResource;

/** The contract's door. */
@ApplicationPath("openapi")
public class ContractApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Doors.with(ContractResource.class);
  }

  @Override
  public Map<String, Object> getProperties() {
    return Doors.PROPERTIES;
  }
}
