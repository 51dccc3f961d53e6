import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';

const publicKeyEncoding = { type: 'spki', format: 'der' } as const;
const privateKeyEncoding = { type: 'pkcs8', format: 'der' } as const;

const makers = {
  Ed25519: () => generateKeyPairSync('ed25519', { publicKeyEncoding, privateKeyEncoding }),
  'P-256': () => generateKeyPairSync('ec', { namedCurve: 'P-256', publicKeyEncoding, privateKeyEncoding }),
  'RSA-2048': () =>
    generateKeyPairSync('rsa', { modulusLength: 2_048, publicKeyEncoding, privateKeyEncoding }),
};

/**
 * A new pair of keys, read from their bytes. Node 20 shares the lock of a key with what generated it: where garbage is collected while the key
 * is written as a JWK, it waits for itself, and the process for ever.
 */
export function keyPair(kind: keyof typeof makers): {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
} {
  const { privateKey, publicKey } = makers[kind]();
  return {
    privateKey: createPrivateKey({ key: privateKey, format: 'der', type: 'pkcs8' }),
    publicKey: createPublicKey({ key: publicKey, format: 'der', type: 'spki' }),
  };
}
