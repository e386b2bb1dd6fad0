package jp.mimamori.consent;

/** Which actions a ground reaches, and which purposes it serves, whoever the caller is. */
final class Powers {

  private Powers() {}

  static boolean reach(Ground ground, Action action) {
    return switch (ground) {
      case SELF ->
          switch (action) {
            case READ, WRITE, READ_LEDGER, INQUIRE -> true;
            case READ_GRANTS, PREVIEW, GRANT, REVOKE, REAFFIRM, CHOOSE, HIDE -> true;
            case SEE_IN_LIST, REQUEST_ACCESS, REGISTER, READ_REGISTRATION, PROTECT -> false;
            case ANSWER -> false;
          };
      case GUARDIAN ->
          switch (action) {
            case READ, WRITE, READ_LEDGER, INQUIRE -> true;
            case READ_GRANTS, PREVIEW, GRANT, REVOKE, REAFFIRM, CHOOSE -> true;
            case HIDE, SEE_IN_LIST, REQUEST_ACCESS, REGISTER, READ_REGISTRATION, PROTECT -> false;
            case ANSWER -> false;
          };
      case GRANT ->
          switch (action) {
            case READ, SEE_IN_LIST -> true;
            case WRITE, READ_LEDGER -> false;
            case READ_GRANTS, PREVIEW, GRANT, REVOKE, REAFFIRM, CHOOSE, HIDE -> false;
            case REQUEST_ACCESS, REGISTER, READ_REGISTRATION, PROTECT -> false;
            case INQUIRE, ANSWER -> false;
          };
      case REQUEST ->
          switch (action) {
            case REQUEST_ACCESS -> true;
            case READ, WRITE, READ_LEDGER, SEE_IN_LIST -> false;
            case REGISTER, READ_REGISTRATION, PROTECT -> false;
            case READ_GRANTS, PREVIEW, GRANT, REVOKE, REAFFIRM, CHOOSE, HIDE -> false;
            case INQUIRE, ANSWER -> false;
          };
      case ANSWER ->
          switch (action) {
            case ANSWER -> true;
            case READ, WRITE, READ_LEDGER, SEE_IN_LIST, INQUIRE, REQUEST_ACCESS -> false;
            case READ_GRANTS, PREVIEW, GRANT, REVOKE, REAFFIRM, CHOOSE, HIDE -> false;
            case REGISTER, READ_REGISTRATION, PROTECT -> false;
          };
      case INTAKE ->
          switch (action) {
            case WRITE -> true;
            case READ, READ_LEDGER, SEE_IN_LIST -> false;
            case READ_GRANTS, PREVIEW, GRANT, REVOKE, REAFFIRM, CHOOSE, HIDE -> false;
            case REQUEST_ACCESS, REGISTER, READ_REGISTRATION, PROTECT -> false;
            case INQUIRE, ANSWER -> false;
          };
      case COUNTER ->
          switch (action) {
            case REGISTER, READ_REGISTRATION -> true;
            case READ, WRITE, READ_LEDGER, SEE_IN_LIST, REQUEST_ACCESS, PROTECT -> false;
            case READ_GRANTS, PREVIEW, GRANT, REVOKE, REAFFIRM, CHOOSE, HIDE -> false;
            case INQUIRE, ANSWER -> false;
          };
      case PROTECTION ->
          switch (action) {
            case PROTECT -> true;
            case READ, WRITE, READ_LEDGER, SEE_IN_LIST -> false;
            case READ_GRANTS, PREVIEW, GRANT, REVOKE, REAFFIRM, CHOOSE, HIDE -> false;
            case REQUEST_ACCESS, REGISTER, READ_REGISTRATION -> false;
            case INQUIRE, ANSWER -> false;
          };
    };
  }

  static boolean serve(Standing standing, Action action, Purpose purpose) {
    return switch (standing.ground()) {
      case SELF, GUARDIAN ->
          isAboutAGrant(action) ? purpose.isGrantable() : purpose == Purpose.PERSONAL_USE;
      case GRANT -> standing.isGrantedFor(purpose);
      case REQUEST -> purpose.isGrantable();
      case ANSWER -> purpose == Purpose.PERSONAL_USE;
      case INTAKE -> purpose == Purpose.INTAKE;
      case COUNTER -> purpose == Purpose.REGISTRATION;
      case PROTECTION -> purpose == Purpose.PROTECTION;
    };
  }

  /** Whether the purpose is the one of the grant that it is about. */
  private static boolean isAboutAGrant(Action action) {
    return switch (action) {
      case PREVIEW, GRANT, REVOKE, REAFFIRM, REQUEST_ACCESS -> true;
      case READ, WRITE, READ_LEDGER, READ_GRANTS, CHOOSE, HIDE, PROTECT -> false;
      case SEE_IN_LIST -> false;
      case REGISTER, READ_REGISTRATION, INQUIRE, ANSWER -> false;
    };
  }
}
