package jp.mimamori.identity;

/** What an account may be at a door. It says which doors open, never whose data. */
public enum Role {
  /** A person who looks at own records and those of wards. */
  CITIZEN,
  /** A doctor, pharmacist, nurse: somebody with a licence, at an institution. */
  PRACTITIONER,
  /** Emergency physician or ambulance crew. */
  EMERGENCY,
  /** Runs the instance: people, accounts, intake. Never reads records. */
  OPERATOR;

  /** Names of the roles, for access annotations. */
  public static final class Names {
    public static final String CITIZEN = "CITIZEN";
    public static final String PRACTITIONER = "PRACTITIONER";
    public static final String EMERGENCY = "EMERGENCY";
    public static final String OPERATOR = "OPERATOR";

    private Names() {}
  }
}
