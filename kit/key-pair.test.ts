import { sign, verify } from 'node:crypto';
import { keyPair } from './key-pair';

test.each([
  ['Ed25519', { kty: 'OKP', crv: 'Ed25519' }, null],
  ['P-256', { kty: 'EC', crv: 'P-256' }, 'sha256'],
  ['RSA-2048', { kty: 'RSA' }, 'sha256'],
] as const)('what one key of %s signs the other believes, and no other pair', (kind, jwk, hash) => {
  const [one, other] = [keyPair(kind), keyPair(kind)];
  const text = Buffer.from('hameau');
  const signature = sign(hash, text, one.privateKey);
  expect(verify(hash, text, one.publicKey, signature)).toBe(true);
  expect(verify(hash, text, other.publicKey, signature)).toBe(false);
  expect(one.publicKey.export({ format: 'jwk' })).toMatchObject(jwk);
  expect(one.privateKey.export({ format: 'jwk' })).toMatchObject({ ...jwk, d: expect.any(String) });
});
