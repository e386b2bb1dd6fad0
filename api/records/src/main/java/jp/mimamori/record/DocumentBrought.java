package jp.mimamori.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That somebody handed in a document that was there already. */
@Entity
@Table(name = "document_brought")
@IdClass(DocumentBrought.Key.class)
class DocumentBrought {

  /** Person, document, account. */
  public static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID subjectId;
    private UUID documentId;
    private UUID accountId;

    @SuppressWarnings("NullAway.Init")
    public Key() {}

    Key(UUID subjectId, UUID documentId, UUID accountId) {
      this.subjectId = subjectId;
      this.documentId = documentId;
      this.accountId = accountId;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that
          && subjectId.equals(that.subjectId)
          && documentId.equals(that.documentId)
          && accountId.equals(that.accountId);
    }

    @Override
    public int hashCode() {
      return documentId.hashCode() * 31 + accountId.hashCode();
    }
  }

  @Id
  @Column(name = "subject_id")
  private UUID subjectId;

  @Id
  @Column(name = "document_id")
  private UUID documentId;

  @Id
  @Column(name = "account_id")
  private UUID accountId;

  @SuppressWarnings("NullAway.Init")
  protected DocumentBrought() {}

  DocumentBrought(Key key) {
    this.subjectId = key.subjectId;
    this.documentId = key.documentId;
    this.accountId = key.accountId;
  }

  @Override
  public String toString() {
    return "DocumentBrought " + documentId;
  }
}
