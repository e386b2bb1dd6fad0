// An app that shows who it is with a key of its own: node assert.mjs FHIR-BASE value|url
// Says where a person has to go (OPEN …), waits for the answer, and tells in one line of JSON what came of it.
import http from 'node:http';
import * as oauth from 'oauth4webapi';

const [fhir, where] = process.argv.slice(2);
const open = { [oauth.allowInsecureRequests]: true };
const pair = await oauth.generateKeyPair('ES256', { extractable: true });
const other = await oauth.generateKeyPair('ES256');
const jwk = { ...(await crypto.subtle.exportKey('jwk', pair.publicKey)), kid: 'one', use: 'sig' };
delete jwk.key_ops;
delete jwk.ext;
let came;
const callback = new Promise((resolve) => (came = resolve));
const server = http.createServer((request, response) => {
  if (request.url === '/jwks') {
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ keys: [jwk] }));
    return;
  }
  response.end('<h1>ok</h1>');
  came(new URL(request.url, redirect));
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const here = `http://127.0.0.1:${server.address().port}`;
const redirect = `${here}/callback`;
const told = {};
try {
  const issuer = new URL(fhir.replace(/\/fhir$/, ''));
  const as = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, { algorithm: 'oauth2', ...open }));
  const client = await oauth.processDynamicClientRegistrationResponse(
    await oauth.dynamicClientRegistrationRequest(
      as,
      {
        client_name: 'かぎのアプリ',
        redirect_uris: [redirect],
        token_endpoint_auth_method: 'private_key_jwt',
        ...(where === 'url' ? { jwks_uri: `${here}/jwks` } : { jwks: { keys: [jwk] } }),
      },
      open,
    ),
  );
  const key = { key: pair.privateKey, kid: 'one' };
  const shows = oauth.PrivateKeyJwt(key);
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const asks = new URLSearchParams({
    response_type: 'code',
    redirect_uri: redirect,
    scope: 'patient/*.rs offline_access',
    aud: fhir,
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  const pushed = await oauth.processPushedAuthorizationResponse(
    as,
    client,
    await oauth.pushedAuthorizationRequest(as, client, shows, asks, open),
  );
  told.pushedByNobody = (
    await fetch(as.pushed_authorization_request_endpoint, {
      method: 'POST',
      body: new URLSearchParams([...asks, ['client_id', client.client_id]]),
    })
  ).status;
  const ask = `${as.authorization_endpoint}?${new URLSearchParams({ client_id: client.client_id, request_uri: pushed.request_uri })}`;
  const stranger = ask.replace(client.client_id, '00000000-0000-0000-0000-000000000000');
  told.ofAnother = (await fetch(stranger, { redirect: 'manual' })).status;
  console.log(`OPEN ${ask}`);
  const answer = oauth.validateAuthResponse(as, client, await callback, state);
  told.again = (await fetch(ask, { redirect: 'manual' })).status;
  const tokens = await oauth.processAuthorizationCodeResponse(
    as,
    client,
    await oauth.authorizationCodeGrantRequest(as, client, shows, answer, redirect, verifier, open),
  );
  told.read = (
    await fetch(`${fhir}/Patient/${tokens.patient}`, { headers: { Authorization: `Bearer ${tokens.access_token}` } })
  ).status;
  const refresh = async (how) => {
    const response = await oauth.refreshTokenGrantRequest(as, client, how, tokens.refresh_token, open);
    return `${response.status} ${(await response.json()).error ?? 'given'}`;
  };
  const bent = (bend) => oauth.PrivateKeyJwt(key, { [oauth.modifyAssertion]: bend });
  const now = Math.floor(Date.now() / 1000);
  told.refused = {
    otherKey: await refresh(oauth.PrivateKeyJwt({ key: other.privateKey, kid: 'one' })),
    noName: await refresh(oauth.PrivateKeyJwt(pair.privateKey)),
    otherName: await refresh(oauth.PrivateKeyJwt({ key: pair.privateKey, kid: 'two' })),
    foreignSet: await refresh(bent((header) => (header.jku = 'https://evil.example/jwks'))),
    ownKeyInside: await refresh(bent((header) => (header.jwk = jwk))),
    audience: await refresh(bent((_, claims) => (claims.aud = 'https://elsewhere.example'))),
    issuer: await refresh(bent((_, claims) => (claims.iss = 'somebody'))),
    expired: await refresh(bent((_, claims) => (claims.exp = now - 1))),
    tooLong: await refresh(bent((_, claims) => (claims.exp = now + 3600))),
    future: await refresh(bent((_, claims) => (claims.nbf = now + 600))),
    unnamed: await refresh(bent((_, claims) => delete claims.jti)),
    nothing: await refresh(oauth.None()),
    secret: await refresh(oauth.ClientSecretBasic('guess')),
  };
  const twice = bent((_, claims) => (claims.jti = 'twice'));
  const introspect = async (how) => (await oauth.introspectionRequest(as, client, how, tokens.access_token, open)).status;
  told.first = await introspect(twice);
  told.replayed = await introspect(twice);
  const context = await oauth.introspectionRequest(as, client, shows, tokens.access_token, open);
  told.context = await context.json();
  told.good = await refresh(shows);
} catch (refused) {
  told.error = refused.error ?? refused.message;
  told.cause = refused.cause?.message ?? JSON.stringify(refused.cause);
}
console.log(JSON.stringify(told));
server.close();
server.closeAllConnections();
