// Signing in: the authorization code flow with PKCE at the configured provider, or a token that the user has already.
// The token stays in this tab.

const TOKEN = 'salesdesk.token';
const VERIFIER = 'salesdesk.verifier';
const STATE = 'salesdesk.state';

const encode = bytes => btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const random = () => encode(crypto.getRandomValues(new Uint8Array(32)));

const redirect = () => location.origin + '/';
const config = async () => (await fetch('/dashboard/config.json')).json();

export function token() {
  const known = sessionStorage.getItem(TOKEN);
  return known && expiresAt(known) > Date.now() ? known : null;
}

export function useToken(text) {
  sessionStorage.setItem(TOKEN, text.trim().replace(/^Bearer\s+/i, ''));
}

export function forget() {
  sessionStorage.removeItem(TOKEN);
}

// Only to tell an expired token apart; the service checks the signature.
function expiresAt(jwt) {
  try {
    return JSON.parse(atob(jwt.split('.')[1].replaceAll('-', '+').replaceAll('_', '/'))).exp * 1000;
  } catch {
    return 0;
  }
}

export async function signIn() {
  const { issuer, clientId } = await config();
  const verifier = random();
  const state = random();
  sessionStorage.setItem(VERIFIER, verifier);
  sessionStorage.setItem(STATE, state);
  const challenge = encode(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
  const { authorization_endpoint } = await (await fetch(issuer + '/.well-known/openid-configuration')).json();
  location.assign(authorization_endpoint + '?' + new URLSearchParams({
    response_type: 'code', client_id: clientId, redirect_uri: redirect(), scope: 'openid', state,
    code_challenge: challenge, code_challenge_method: 'S256',
  }));
}

// Called on every load; does nothing unless the provider has just sent the user back.
export async function finishSignIn() {
  const answer = new URLSearchParams(location.search);
  if (!answer.has('state')) {
    return;
  }
  history.replaceState(null, '', '/');
  const state = sessionStorage.getItem(STATE);
  const verifier = sessionStorage.getItem(VERIFIER);
  sessionStorage.removeItem(STATE);
  sessionStorage.removeItem(VERIFIER);
  if (answer.get('state') !== state || !answer.has('code')) {
    throw new Error(answer.get('error_description') ?? answer.get('error') ?? 'state');
  }
  const { issuer, clientId } = await config();
  const { token_endpoint } = await (await fetch(issuer + '/.well-known/openid-configuration')).json();
  const response = await fetch(token_endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code', code: answer.get('code'), redirect_uri: redirect(), client_id: clientId,
      code_verifier: verifier,
    }),
  });
  if (!response.ok) {
    throw new Error(String(response.status));
  }
  useToken((await response.json()).access_token);
}
