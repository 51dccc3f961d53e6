import { createPublicKey, randomUUID } from 'node:crypto';
import { importJWK, type JWK, SignJWT } from 'jose';
import { request } from 'undici';
import { keyPair } from '../../kit/key-pair';
import { whoIs } from './asking';

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const decoded = (part = '') => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));

interface Known {
  /** A token that is good, of somebody's session. */
  readonly token: string;
  /** One of somebody else's. */
  readonly other: string;
  readonly keys: readonly JWK[];
}

type Forge = (known: Known) => Promise<string> | string;

/** A token like the good one, signed with a key of the forger's own. */
async function signedByForger(
  { token }: Known,
  header: Record<string, unknown> = {},
  claims: Record<string, unknown> = {},
): Promise<string> {
  const [head, body] = token.split('.');
  const { privateKey } = keyPair('Ed25519');
  const key = await importJWK(privateKey.export({ format: 'jwk' }) as JWK, 'EdDSA');
  const whole = { ...decoded(head), ...header } as { alg: string };
  return new SignJWT({ ...decoded(body), ...claims }).setProtectedHeader(whole).sign(key);
}

/** The parts of a good token, put together otherwise. */
function altered({ token }: Known, header: object, claims: object, signature?: string): string {
  const [head, body, signed] = token.split('.');
  return [
    encoded({ ...decoded(head), ...header }),
    encoded({ ...decoded(body), ...claims }),
    signature ?? signed,
  ].join('.');
}

/** The public key as the secret of an HMAC: what a verifier falls for that believes the header. */
async function byPublicKey(known: Known, secretOf: (key: JWK) => string | Buffer): Promise<string> {
  const [head, body] = known.token.split('.');
  const { kid } = decoded(head);
  const key = known.keys.find((one) => one.kid === kid) ?? {};
  return new SignJWT(decoded(body))
    .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid })
    .sign(Buffer.from(secretOf(key)));
}

const forger = () => keyPair('Ed25519').publicKey.export({ format: 'jwk' });

const forgeries: Readonly<Record<string, Forge>> = {
  'no algorithm': (known) => altered(known, { alg: 'none' }, {}, ''),
  'no algorithm, a signature': (known) => altered(known, { alg: 'none' }, {}),
  'an algorithm that is none in capitals': (known) => altered(known, { alg: 'NONE' }, {}, ''),
  'another expiry': (known) => altered(known, {}, { exp: 4_102_444_800 }),
  'another account': (known) => altered(known, {}, { sub: decoded(known.other.split('.')[1]).sub }),
  'another session': (known) => altered(known, {}, { sid: decoded(known.other.split('.')[1]).sid }),
  'the claims of another token': ({ token, other }) => {
    const [head, , signature] = token.split('.');
    return [head, other.split('.')[1], signature].join('.');
  },
  'a key of the forger’s under the real name': (known) => signedByForger(known),
  'a key that nobody knows': (known) => signedByForger(known, { kid: randomUUID() }),
  'a key that the token brings along': (known) => signedByForger(known, { jwk: forger() }),
  'a key at an address that the token names': (known) =>
    signedByForger(known, { jku: 'http://127.0.0.1:9/keys.json', kid: '../../keys' }),
  'the public key as a secret': (known) => byPublicKey(known, (key) => key.x ?? ''),
  'the public key’s text as a secret': (known) =>
    byPublicKey(known, (key) =>
      createPublicKey({ key: key as never, format: 'jwk' }).export({ format: 'pem', type: 'spki' }),
    ),
  'no signature': ({ token }) => `${token.split('.').slice(0, 2).join('.')}.`,
  'half a signature': ({ token }) => token.slice(0, -20),
  'a signature of another token': ({ token, other }) =>
    [...token.split('.').slice(0, 2), other.split('.')[2]].join('.'),
};

/** Names the forged tokens that somebody was taken for; `tried` is how many there are. */
export async function forge(
  url: string,
  token: string,
  other: string,
): Promise<{ tried: number; accepted: string[] }> {
  if ((await whoIs(url, token)) === null) throw new Error('Not even the real token is good.');
  const { body } = await request(`${url}/.well-known/jwks.json`);
  const { keys } = (await body.json()) as { keys: JWK[] };
  const accepted: string[] = [];
  for (const [name, make] of Object.entries(forgeries)) {
    if ((await whoIs(url, await make({ token, other, keys }))) !== null) accepted.push(name);
  }
  return { tried: Object.keys(forgeries).length, accepted };
}
