// A company's identity provider for tests: the npm package oidc-provider, with two clients and a handful of people. Prints {"issuer":…} once it listens.
// usage: node provider.js [ES256]
import http from 'node:http';
import crypto from 'node:crypto';
import { Provider } from 'oidc-provider';

const es = process.argv[2] === 'ES256';
const pair = es ? crypto.generateKeyPairSync('ec', { namedCurve: 'P-256' }) : crypto.generateKeyPairSync('rsa', { modulusLength: 2048 });
const jwk = { ...pair.privateKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig', alg: es ? 'ES256' : 'RS256' };
const alg = es ? 'ES256' : 'RS256';

// By subject: address, and whether the company has verified it.
const people = {
  'sub-anna': ['anna@brand.example', true],
  'sub-ben': ['ben@brand.example', false],
  'sub-nobody': ['nobody@brand.example', true],
  'sub-other': ['anna@brand.example', true],
};
const client = (id) => ({
  client_id: id,
  application_type: 'native',
  redirect_uris: ['http://127.0.0.1/back'],
  grant_types: ['authorization_code'],
  response_types: ['code'],
  token_endpoint_auth_method: 'none',
  id_token_signed_response_alg: alg,
});

const server = http.createServer();
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [client('lianlu'), client('another')],
    jwks: { keys: [jwk] },
    pkce: { required: () => true, methods: ['S256'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['for tests'] },
    findAccount: (_, id) => people[id] && { accountId: id, claims: () => ({ sub: id, email: people[id][0], email_verified: people[id][1] }) },
    features: { devInteractions: { enabled: true } },
  });
  server.on('request', provider.callback());
  console.log(JSON.stringify({ issuer }));
});
