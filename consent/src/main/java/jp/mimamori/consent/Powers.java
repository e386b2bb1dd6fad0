package jp.mimamori.consent;

import java.util.EnumSet;
import java.util.Set;

/** Which actions a ground reaches, and which purposes it serves, whoever the caller is. */
final class Powers {

  private static final Set<Action> GUARDIAN =
      EnumSet.of(
          Action.READ,
          Action.WRITE,
          Action.READ_LEDGER,
          Action.INQUIRE,
          Action.READ_GRANTS,
          Action.PREVIEW,
          Action.GRANT,
          Action.REVOKE,
          Action.REAFFIRM,
          Action.CHOOSE);

  private static final Set<Action> SELF = with(GUARDIAN, Action.HIDE);

  private Powers() {}

  /** Whatever is not named is refused, a new action too until a ground is given it. */
  static boolean reach(Ground ground, Action action) {
    return of(ground).contains(action);
  }

  private static Set<Action> of(Ground ground) {
    return switch (ground) {
      case SELF -> SELF;
      case GUARDIAN -> GUARDIAN;
      case GRANT -> EnumSet.of(Action.READ, Action.SEE_IN_LIST, Action.APPROVE, Action.WRITE);
      case REQUEST -> EnumSet.of(Action.REQUEST_ACCESS);
      case ANSWER -> EnumSet.of(Action.ANSWER);
      case INTAKE -> EnumSet.of(Action.WRITE);
      case COUNTER -> EnumSet.of(Action.REGISTER, Action.READ_REGISTRATION);
      case EMERGENCY -> EnumSet.of(Action.READ, Action.BREAK_GLASS, Action.WRITE);
      case PROTECTION ->
          EnumSet.of(
              Action.PROTECT, Action.DECLARE_DISASTER, Action.END_DISASTER, Action.REVIEW_APP);
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
      case EMERGENCY -> purpose == Purpose.EMERGENCY;
      case PROTECTION -> purpose == Purpose.PROTECTION;
    };
  }

  private static Set<Action> with(Set<Action> some, Action more) {
    Set<Action> all = EnumSet.copyOf(some);
    all.add(more);
    return all;
  }

  /** Whether the purpose is the one of the grant that it is about. */
  private static boolean isAboutAGrant(Action action) {
    return switch (action) {
      case PREVIEW, GRANT, REVOKE, REAFFIRM, REQUEST_ACCESS -> true;
      case READ, WRITE, READ_LEDGER, READ_GRANTS, CHOOSE, HIDE, PROTECT -> false;
      case APPROVE, BREAK_GLASS, DECLARE_DISASTER, END_DISASTER -> false;
      case SEE_IN_LIST, REVIEW_APP -> false;
      case REGISTER, READ_REGISTRATION, INQUIRE, ANSWER -> false;
    };
  }
}
