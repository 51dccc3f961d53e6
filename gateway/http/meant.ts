import type { IncomingMessage } from 'node:http';
import { badRequest } from './refusal';

const graphMedia = /\bapplication\/(graphql-response\+)?json\b/i;
/** A script's own request: a browser keeps the answer from a page that it is not for. */
const byScript = ['cors', 'same-origin'];

/**
 * A picture, a link or a form of any page can have a browser send a GET. One that asks the graph says that it means to: by the kind of answer
 * it accepts, or, as browsers do for scripts, by Sec-Fetch-Mode.
 */
export function assertMeant({ headers }: IncomingMessage): void {
  if (graphMedia.test(headers.accept ?? '') || byScript.includes(String(headers['sec-fetch-mode']))) return;
  throw badRequest(
    'To ask by GET, say what you accept: `Accept: application/graphql-response+json`, or application/json.',
    'Pour interroger par GET, dites ce que vous acceptez : `Accept: application/graphql-response+json`, ou application/json.',
    406,
  );
}
