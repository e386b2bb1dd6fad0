package jp.mimamori.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.interceptor.Interceptor;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hashes each password once for all people that tests make: thousands have the same. What is
 * compared is compared as ever.
 */
@ApplicationScoped
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
public class RememberedPasswords extends Passwords {

  private static final Map<String, String> HASHES = new ConcurrentHashMap<>();

  @Override
  String hash(String password) {
    return HASHES.computeIfAbsent(password, super::hash);
  }
}
