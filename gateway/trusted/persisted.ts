import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { Refusal } from '../../kit/errors';
import { badRequest, RefusedRequest } from '../http/refusal';

const mostDocuments = 5_000;
const mostCharacters = 10_000_000;

/** Documents that clients sent once and ask by the hash of their text from then on: those asked last, in the memory of this process. */
export interface PersistedDocuments {
  of(hash: string): string | undefined;
  /** To be called for what the door let in, and for nothing else. */
  keep(hash: string, query: string): void;
}

export function openPersisted(max = mostDocuments): PersistedDocuments {
  const documents = new LRUCache<string, string>({
    max,
    maxSize: mostCharacters,
    sizeCalculation: (query) => query.length,
  });
  return { of: (hash) => documents.get(hash), keep: (hash, query) => void documents.set(hash, query) };
}

interface Asked {
  readonly query: string;
  /** What it is to be kept as, once it was let in. */
  readonly keepAs?: string;
}

/**
 * The document of a request by Apollo's protocol of automatic persisted queries: its hash alone, or, if that was not known, the hash and
 * the text. Throws PERSISTED_QUERY_NOT_FOUND for a hash that is not known.
 */
export function persistedIn(
  query: unknown,
  { version, sha256Hash: hash }: Readonly<Record<string, unknown>>,
  known: (hash: string) => string | undefined,
): Asked {
  if (version !== 1)
    throw badRequest(
      'Of `persistedQuery` there is `version` 1 alone.',
      'De `persistedQuery` il n’y a que la `version` 1.',
    );
  if (typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash)) throw misfit();
  if (query == null || query === '') {
    const found = known(hash);
    if (found === undefined) throw notKnown();
    return { query: found };
  }
  if (typeof query !== 'string' || createHash('sha256').update(query).digest('hex') !== hash) throw misfit();
  return { query, keepAs: hash };
}

const misfit = () =>
  badRequest(
    '`persistedQuery.sha256Hash` must be the SHA-256 of `query`, in 64 lower-case hexadecimal digits.',
    '`persistedQuery.sha256Hash` doit être le SHA-256 de `query`, en 64 chiffres hexadécimaux minuscules.',
  );

/** A step of the protocol rather than a failure: clients read it by its code or this very message, and some only in an answer with status 200. */
const notKnown = () =>
  new RefusedRequest(
    200,
    new Refusal('PERSISTED_QUERY_NOT_FOUND', { en: 'PersistedQueryNotFound', fr: 'PersistedQueryNotFound' }),
  );
