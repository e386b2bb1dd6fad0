// Launches as an app that knows nothing of us but the address: node launch.mjs FHIR-BASE SCOPE
// Says where a person has to go (OPEN …), waits for the answer, and tells in one line of JSON what came of it.
import http from 'node:http';
import * as client from 'openid-client';

const [fhir, scope] = process.argv.slice(2);
const smart = await (await fetch(`${fhir}/.well-known/smart-configuration`)).json();
const insecure = { execute: [client.allowInsecureRequests] };
const app = await new Promise((resolve) => {
  const server = http.createServer().listen(0, '127.0.0.1', () => resolve({ server }));
});
const redirect = `http://127.0.0.1:${app.server.address().port}/callback`;
const config = await client.dynamicClientRegistration(
  new URL(smart.issuer),
  { client_name: 'しらべる手帳', redirect_uris: [redirect], token_endpoint_auth_method: 'client_secret_basic' },
  undefined,
  insecure,
);
const verifier = client.randomPKCECodeVerifier();
const state = client.randomState();
const nonce = client.randomNonce();
const came = new Promise((resolve) =>
  app.server.on('request', (request, response) => {
    response.end('<h1>ok</h1>');
    resolve(new URL(request.url, redirect));
  }),
);
const ask = client.buildAuthorizationUrl(config, {
  redirect_uri: redirect,
  scope,
  state,
  nonce,
  aud: fhir,
  code_challenge: await client.calculatePKCECodeChallenge(verifier),
  code_challenge_method: 'S256',
});
console.log(`OPEN ${ask.href}`);

const told = { iss: null };
try {
  const answer = await came;
  told.iss = answer.searchParams.get('iss');
  const tokens = await client.authorizationCodeGrant(config, answer, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  });
  told.scope = tokens.scope;
  told.patient = tokens.patient;
  told.expires = tokens.expires_in;
  told.user = tokens.claims().fhirUser;
  const get = async (path, token) =>
    (await fetch(`${fhir}/${path}`, { headers: { Authorization: `Bearer ${token}` } })).status;
  told.patientRead = await get(`Patient/${tokens.patient}`, tokens.access_token);
  told.userRead = await get(told.user.slice(fhir.length + 1), tokens.access_token);
  told.active = (await client.tokenIntrospection(config, tokens.access_token)).active;
  const fresh = await client.refreshTokenGrant(config, tokens.refresh_token);
  told.rotated = fresh.refresh_token !== tokens.refresh_token;
  told.freshPatient = fresh.patient;
  told.freshRead = await get(`Patient/${tokens.patient}`, fresh.access_token);
  const less = await client.refreshTokenGrant(config, fresh.refresh_token, { scope: 'patient/Patient.rs' });
  told.less = less.scope;
  told.lessRead = await get(`Observation?patient=${tokens.patient}`, less.access_token);
  told.more = await client
    .refreshTokenGrant(config, less.refresh_token, { scope: 'patient/*.cruds' })
    .then(() => 'given', (refused) => refused.error);
  // the first one again: somebody else has it, and everything ends
  told.reused = await client
    .refreshTokenGrant(config, tokens.refresh_token)
    .then(() => 'given', (refused) => refused.error);
  told.lastOfFamily = await client
    .refreshTokenGrant(config, less.refresh_token)
    .then(() => 'given', (refused) => refused.error);
  told.afterReuse = await get(`Patient/${tokens.patient}`, less.access_token);
  told.activeAfter = await client.tokenIntrospection(config, less.access_token);
} catch (refused) {
  told.error = refused.error ?? refused.message;
  told.cause = refused.cause?.message;
}
console.log(JSON.stringify(told));
app.server.close();
app.server.closeAllConnections();
