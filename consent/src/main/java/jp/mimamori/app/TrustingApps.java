package jp.mimamori.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import jp.mimamori.identity.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Whether a browser is sent to an app's address without a word to the person. Where whoever comes
 * may register, an address says nothing of who is behind it (RFC 9700 §4.11.2).
 */
@ApplicationScoped
public class TrustingApps {

  @Inject Apps apps;
  @Inject AppAccesses accesses;

  /**
   * Whether an operator looked at the app, or this person let it in before.
   *
   * @param account null for somebody who is not signed in
   */
  @Transactional
  public boolean isTrusted(String app, @Nullable AccountId account) {
    return apps.find(app).filter(App::isApproved).isPresent()
        && (!apps.steps(List.of(app)).isEmpty()
            || (account != null && accesses.wasLetInBy(app, account)));
  }
}
