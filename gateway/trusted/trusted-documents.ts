import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { BadSettings } from '../../kit/config';

/** Documents that clients ask by an id instead of sending them. */
export type TrustedDocuments = ReadonlyMap<string, string>;

const shape = z.record(z.string().min(1).max(200), z.string().min(1));
const prefix = 'sha256:';

/**
 * Reads a file of trusted documents: one JSON object of documents by their ids, as client generators write it. An id is asked for as it
 * stands there, or with `sha256:` before it. Throws BadSettings, saying what is wrong with the file.
 */
export function readTrusted(path: string | undefined): TrustedDocuments {
  if (path === undefined) return new Map();
  const documents = shape.safeParse(jsonIn(path));
  if (documents.success) return new Map(Object.entries(documents.data).map(([id, text]) => [bare(id), text]));
  const [issue] = documents.error.issues;
  throw unreadable(path, `${issue?.path.join('.') || 'the whole'}: ${issue?.message}`);
}

/** The document of this id; undefined if none is trusted by it. */
export const trustedBy = (documents: TrustedDocuments, id: string) => documents.get(bare(id));

const bare = (id: string) => (id.startsWith(prefix) ? id.slice(prefix.length) : id);

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw unreadable(path, (error as Error).message);
  }
}

const unreadable = (path: string, why: string) =>
  new BadSettings(
    `Cannot start: HAMEAU_TRUSTED_DOCUMENTS names ${path}, which should be a JSON object of GraphQL documents by their ids (${why}).`,
  );
