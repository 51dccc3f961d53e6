import { createHash, createHmac, randomBytes } from 'node:crypto';

/** 256 bits nobody can guess, in a form that fits an address or a header. Only its hash is ever stored. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

export const newSalt = (): Buffer => randomBytes(16);

/**
 * The token that follows a token. Made from the old one and a stored salt, so that a client whose answer was lost can be
 * given the same successor again, while the database alone tells nobody either of them.
 */
export const successorOf = (token: string, salt: Buffer): string =>
  createHmac('sha256', token).update(salt).digest('base64url');
