import type { Request } from 'express';
import { idInKey } from '../../../kit/bearer-key';
import { invalid, Refusal } from '../../../kit/errors';

/** A key as it was shown: in a header, which only whoever has it can send, or in the address of a page, which others may read. */
export interface ShownKey {
  readonly key: string;
  /** It begins with it. */
  readonly id: string;
  readonly isInAddress: boolean;
}

const bearer = /^Bearer +(\S{1,200})$/i;

/**
 * The key that a request shows; null without one. Throws UNAUTHENTICATED for one that cannot be, before anybody looks for it. A page in a frame
 * cannot send a header, so its address may have the key; a program can.
 */
export function keyIn(request: Pick<Request, 'query' | 'headers'>, isForPrograms: boolean): ShownKey | null {
  const { authorization } = request.headers;
  const inAddress = request.query['key'];
  if (authorization === undefined && inAddress === undefined) return null;
  if (authorization !== undefined && inAddress !== undefined)
    throw invalid('key', {
      en: 'is in the address and in a header: give it once',
      fr: 'est dans l’adresse et dans un en-tête : indiquez-la une seule fois',
    });
  if (isForPrograms && inAddress !== undefined)
    throw invalid('key', {
      en: 'may not be in the address of JSON: send it as Authorization: Bearer',
      fr: 'ne peut pas être dans l’adresse du JSON : envoyez-la par Authorization: Bearer',
    });
  const key = authorization === undefined ? inAddress : bearer.exec(authorization)?.[1];
  const id = typeof key === 'string' ? idInKey(key) : null;
  if (typeof key !== 'string' || id === null || !id.startsWith('hmk_')) throw malformedKey();
  return { key, id, isInAddress: inAddress !== undefined };
}

const malformedKey = () =>
  new Refusal('UNAUTHENTICATED', {
    en: 'This is no key of a partner: a sign is missing or wrong. It begins with hmk_.',
    fr: 'Ceci n’est pas une clé de partenaire : un signe manque ou est faux. Elle commence par hmk_.',
  });
