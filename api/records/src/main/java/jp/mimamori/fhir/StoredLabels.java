package jp.mimamori.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import jp.mimamori.record.Judge;
import jp.mimamori.record.Labels;
import org.hl7.fhir.r4.model.Resource;

/** The labels of a resource that was stored before there were any. */
@ApplicationScoped
public class StoredLabels implements Judge {

  @Override
  public Labels labels(byte[] body) {
    Resource resource = FhirJson.read(new String(body, StandardCharsets.UTF_8));
    return Labelling.of(resource).naming(Origin.of(resource));
  }
}
