package jp.mimamori.portal.developer;

/** The first calls of an app, to be pasted into a terminal: for this instance, in this order. */
final class FirstCalls {

  private final String base;

  /**
   * @param base the address of this instance, without a slash at the end
   */
  FirstCalls(String base) {
    this.base = base;
  }

  /** RFC 7591: an app that keeps no secret. */
  String register() {
    return """
        curl -s %s/oauth/register \\
          -H 'Content-Type: application/json' \\
          -d '{"client_name": "My app", "token_endpoint_auth_method": "none",
               "redirect_uris": ["http://127.0.0.1/callback"]}'
        """
        .formatted(base);
  }

  /** RFC 7636 §4: a secret of one request, and its SHA-256. */
  String challenge() {
    return """
        VERIFIER=$(openssl rand -base64 48 | tr -d '=\\n' | tr '+/' '-_')
        CHALLENGE=$(printf %s "$VERIFIER" | openssl dgst -sha256 -binary | base64 | tr -d '=' | tr '+/' '-_')
        """;
  }

  /** RFC 6749 §4.1.1 with SMART's {@code aud}. */
  String authorize() {
    return """
        echo "%1$s/authorize?response_type=code&client_id=$CLIENT\\
        &redirect_uri=http://127.0.0.1:8000/callback&state=1\\
        &scope=launch/patient%%20patient/*.rs%%20offline_access&aud=%1$s/fhir\\
        &code_challenge=$CHALLENGE&code_challenge_method=S256"
        """
        .formatted(base);
  }

  String token() {
    return """
        curl -s %s/oauth/token \\
          -d grant_type=authorization_code -d client_id=$CLIENT -d code=$CODE \\
          -d code_verifier=$VERIFIER -d redirect_uri=http://127.0.0.1:8000/callback
        """
        .formatted(base);
  }

  String fhir() {
    return """
        curl -s -H "Authorization: Bearer $TOKEN" '%s/fhir/Observation?patient='$PATIENT'&category=laboratory'
        """
        .formatted(base);
  }

  String json() {
    return """
        curl -s -H "Authorization: Bearer $TOKEN" %s/api/people/$PATIENT/timeline
        """
        .formatted(base);
  }
}
