package jp.mimamori.test.store;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The persistence unit that ships, with its cache mode and its properties read from the {@code
 * persistence.xml} that ships; only transactions and data source come from here.
 */
record PersistenceUnit(DataSource dataSource, Properties properties, String cacheMode)
    implements PersistenceUnitInfo {

  /** Found once: there is a world for each test that breaks its own. */
  private static final List<String> MANAGED =
      new ClassFileImporter()
              .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
              .importPackages("jp.mimamori")
              .stream()
              .filter(
                  type ->
                      type.isAnnotatedWith(Entity.class)
                          || type.isAnnotatedWith(Embeddable.class)
                          || type.isAnnotatedWith(Converter.class))
              .map(JavaClass::getName)
              .toList();

  static EntityManagerFactory open(DataSource database) {
    Document document = shipped();
    Properties properties = new Properties();
    NodeList all = document.getElementsByTagName("property");
    for (int i = 0; i < all.getLength(); i++) {
      Element property = (Element) all.item(i);
      properties.setProperty(property.getAttribute("name"), property.getAttribute("value"));
    }
    // EclipseLink shares what has the same name; each database is one of its own
    properties.setProperty("eclipselink.session-name", "mimamori-" + UUID.randomUUID());
    String cacheMode =
        document.getElementsByTagName("shared-cache-mode").item(0).getTextContent().strip();
    return new PersistenceProvider()
        .createContainerEntityManagerFactory(
            new PersistenceUnit(database, properties, cacheMode), Map.of());
  }

  private static Document shipped() {
    try (InputStream xml = PersistenceUnit.class.getResourceAsStream("/META-INF/persistence.xml")) {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml);
    } catch (Exception e) {
      throw new IllegalStateException("persistence.xml cannot be read", e);
    }
  }

  @Override
  public List<String> getManagedClassNames() {
    return MANAGED;
  }

  @Override
  public String getPersistenceUnitName() {
    return "mimamori";
  }

  @Override
  public String getPersistenceProviderClassName() {
    return PersistenceProvider.class.getName();
  }

  @Override
  public PersistenceUnitTransactionType getTransactionType() {
    return PersistenceUnitTransactionType.RESOURCE_LOCAL;
  }

  @Override
  public @Nullable DataSource getJtaDataSource() {
    return null;
  }

  @Override
  public DataSource getNonJtaDataSource() {
    return dataSource;
  }

  @Override
  public List<String> getMappingFileNames() {
    return List.of();
  }

  @Override
  public List<URL> getJarFileUrls() {
    return List.of();
  }

  @Override
  public URL getPersistenceUnitRootUrl() {
    try {
      // an empty folder: the managed classes are named, not found
      return Files.createDirectories(Path.of("target", "no-entities")).toUri().toURL();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public boolean excludeUnlistedClasses() {
    return true;
  }

  @Override
  public SharedCacheMode getSharedCacheMode() {
    return SharedCacheMode.valueOf(cacheMode);
  }

  @Override
  public ValidationMode getValidationMode() {
    return ValidationMode.NONE;
  }

  @Override
  public Properties getProperties() {
    return properties;
  }

  @Override
  public String getPersistenceXMLSchemaVersion() {
    return "3.0";
  }

  @Override
  public ClassLoader getClassLoader() {
    return PersistenceUnit.class.getClassLoader();
  }

  @Override
  public void addTransformer(ClassTransformer transformer) {
    // entities are not woven here
  }

  @Override
  public ClassLoader getNewTempClassLoader() {
    return new java.net.URLClassLoader(new URL[0], getClassLoader());
  }
}
