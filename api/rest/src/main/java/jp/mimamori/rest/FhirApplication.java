package jp.mimamori.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import jp.mimamori.oauth.SmartConfigurationResource;
import jp.mimamori.rest.attempt.Attempted;
import jp.mimamori.rest.door.Packed;
import jp.mimamori.rest.fhir.AuditEventResource;
import jp.mimamori.rest.fhir.BatchResource;
import jp.mimamori.rest.fhir.ConsentResource;
import jp.mimamori.rest.fhir.EverythingResource;
import jp.mimamori.rest.fhir.ExportFileResource;
import jp.mimamori.rest.fhir.ExportOfGroupResource;
import jp.mimamori.rest.fhir.ExportOfPatientsResource;
import jp.mimamori.rest.fhir.ExportResource;
import jp.mimamori.rest.fhir.ExportStatusResource;
import jp.mimamori.rest.fhir.Formats;
import jp.mimamori.rest.fhir.MetadataResource;
import jp.mimamori.rest.fhir.PatientResource;
import jp.mimamori.rest.fhir.PatientSummaryResource;
import jp.mimamori.rest.fhir.ResourcesResource;
import jp.mimamori.rest.fhir.SubscriptionResource;

/** The FHIR R4 door. */
@ApplicationPath("fhir")
public class FhirApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Doors.toAnyOrigin(
        Attempted.class,
        Formats.class,
        Packed.class,
        SmartConfigurationResource.class,
        MetadataResource.class,
        PatientResource.class,
        PatientSummaryResource.class,
        BatchResource.class,
        ExportResource.class,
        ExportOfPatientsResource.class,
        ExportOfGroupResource.class,
        ExportStatusResource.class,
        ExportFileResource.class,
        EverythingResource.class,
        AuditEventResource.class,
        ConsentResource.class,
        SubscriptionResource.class,
        ResourcesResource.class);
  }

  @Override
  public Map<String, Object> getProperties() {
    return Doors.PROPERTIES;
  }
}
