package jp.mimamori.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Accounts and tokens in memory; the store's own are held to the same by its own tests. */
final class KnownAccounts extends Accounts {

  private final Map<AccountId, Account> accounts = new HashMap<>();
  private final Map<UUID, AccessToken> tokens = new HashMap<>();

  @Override
  public void add(Account account) {
    accounts.put(account.id(), account);
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return Optional.ofNullable(accounts.get(id));
  }

  @Override
  void add(AccessToken token) {
    tokens.put(token.id(), token);
  }

  @Override
  Optional<AccessToken> token(UUID id) {
    return Optional.ofNullable(tokens.get(id));
  }

  @Override
  java.util.List<AccessToken> tokensOf(AccountId account) {
    return tokens.values().stream()
        .filter(token -> token.account().equals(account))
        .sorted(java.util.Comparator.comparing(AccessToken::issuedAt).reversed())
        .toList();
  }
}
