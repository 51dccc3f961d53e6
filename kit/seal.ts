import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

/** Packs values so that whoever holds them can give them back, and neither read nor make them. */
export interface Seal {
  /** The same value gives the same text, so that two answers about one thing are equal to the byte. */
  close(value: unknown): string;
  /** The value; undefined if the text was not sealed with this key and for this purpose. */
  open(text: string): unknown;
}

/**
 * AES-256-GCM under a key derived for one purpose. The nonce is a MAC of the value (as in RFC 8452's idea of a synthetic one), so
 * it differs whenever the value does.
 */
export function sealFor(purpose: string, key: Buffer): Seal {
  const derived = (use: string) => createHmac('sha256', key).update(`${use} ${purpose}`).digest();
  const [secret, forNonces] = [derived('seal'), derived('nonce')];

  return {
    close(value) {
      const plain = Buffer.from(JSON.stringify(value));
      const nonce = createHmac('sha256', forNonces).update(plain).digest().subarray(0, nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', secret, nonce);
      const hidden = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64url');
    },
    open(text) {
      const packed = Buffer.from(text, 'base64url');
      if (packed.length <= nonceBytes + tagBytes) return undefined;
      const decipher = createDecipheriv('aes-256-gcm', secret, packed.subarray(0, nonceBytes));
      decipher.setAuthTag(packed.subarray(nonceBytes, nonceBytes + tagBytes));
      try {
        const plain = Buffer.concat([
          decipher.update(packed.subarray(nonceBytes + tagBytes)),
          decipher.final(),
        ]);
        return JSON.parse(plain.toString('utf8'));
      } catch {
        return undefined;
      }
    },
  };
}
