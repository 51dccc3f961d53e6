import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { RequestHandler } from 'express';
import { sendTagged } from '../../http/conditional';
import { areScriptsBuilt, type Script, scriptFile } from './place';

/** A script as it is served. */
export interface ServedScript {
  readonly text: string;
  /** Names these very bytes in an address: `/embed/hameau.HASH.js`. */
  readonly hash: string;
  /** For `integrity` in a page (Subresource Integrity). */
  readonly integrity: string;
}

export interface Scripts {
  /** The script itself; bundled first if npm did not, or if its sources are newer. */
  read(name: Script): Promise<ServedScript>;
  /** `/embed/NAME.js` is always the newest; with its hash before the ending it never changes, and another version has another. */
  serve(name: Script): RequestHandler;
}

/** What browsers run of Hameau, read once. */
export function openScripts(): Scripts {
  const known = new Map<Script, Promise<ServedScript>>();
  let built: Promise<void> | undefined;

  async function load(name: Script): Promise<ServedScript> {
    if (!areScriptsBuilt()) built ??= import('./build').then(({ buildScripts }) => buildScripts());
    await built;
    const text = await readFile(scriptFile(name), 'utf8');
    const digest = (algorithm: string, as: 'base64' | 'hex') => createHash(algorithm).update(text).digest(as);
    return {
      text,
      hash: digest('sha256', 'hex').slice(0, 16),
      integrity: `sha384-${digest('sha384', 'base64')}`,
    };
  }

  function read(name: Script): Promise<ServedScript> {
    const loading = known.get(name) ?? load(name);
    known.set(name, loading);
    loading.catch(() => known.delete(name));
    return loading;
  }

  return {
    read,
    serve: (name) => async (request, response, next) => {
      const { text, hash } = await read(name);
      const asked = request.params['hash'];
      if (asked !== undefined && asked !== hash) return next();
      response
        .setHeader('access-control-allow-origin', '*')
        .setHeader('cross-origin-resource-policy', 'cross-origin')
        .setHeader('x-content-type-options', 'nosniff')
        .setHeader('cache-control', asked ? 'public, max-age=31536000, immutable' : 'public, max-age=600')
        .setHeader('content-type', 'text/javascript; charset=utf-8');
      sendTagged(request, response, text);
    },
  };
}
