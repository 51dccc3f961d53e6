import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { isMatched, type Tagged } from '../../http/conditional';
import { requestIdOf } from '../../http/request-id';

const mostBytes = 64 * 1024 * 1024;
/** Headers and the rest. */
const bytesBesides = 2_000;

interface Answer {
  readonly tag: string;
  /** Byte for byte as Latin-1: node:http writes a text together with its headers, and a buffer after them. */
  readonly body: string;
  readonly whole: Head;
  /** Of an answer that says that whoever asks has it. */
  readonly unchanged: Head;
  isCurrent(): boolean;
}

export interface Front {
  /** Answers what was asked in the very same words a moment ago; false where somebody has to look. */
  answers(request: IncomingMessage, response: ServerResponse): boolean;
  keep(request: IncomingMessage, headers: OutgoingHttpHeaders, what: Tagged, isCurrent: () => boolean): void;
}

/** Of one request alone, or of the body. */
const ofOne = new Set(['x-request-id', 'date', 'content-length', 'content-encoding']);

/**
 * Answers as they went over the wire, by all that their requests say which answers vary by. Before express, which takes most of the time that
 * a page takes which is made already. What was asked with a key is counted each time and never here.
 */
export function openFront(): Front {
  const answers = new LRUCache<string, Answer>({
    maxSize: mostBytes,
    sizeCalculation: ({ body }) => body.length + bytesBesides,
  });

  return {
    answers(request, response) {
      const asked = askedBy(request);
      const one = asked ? answers.get(asked.key) : undefined;
      if (!asked || !one) return false;
      if (!one.isCurrent()) {
        answers.delete(asked.key);
        return false;
      }
      const id = requestIdOf(asked.requestId);
      if (isMatched(asked.tag, one.tag)) response.writeHead(304, withId(one.unchanged, id)).end();
      else response.writeHead(200, withId(one.whole, id)).end(one.body, 'latin1');
      return true;
    },
    keep(request, headers, { tag, bytes, isPacked }, isCurrent) {
      const asked = askedBy(request);
      if (!asked) return;
      const kept = Object.entries(headers).filter(([name]) => !ofOne.has(name));
      const unchanged = ['x-request-id', '', ...kept.flatMap(([name, value]) => [name, String(value)])];
      const ofBody = [
        'content-length',
        String(bytes.length),
        ...(isPacked ? ['content-encoding', 'gzip'] : []),
      ];
      answers.set(asked.key, {
        ...{ tag, body: bytes.toString('latin1'), isCurrent },
        ...{ unchanged, whole: [...unchanged, ...ofBody] },
      });
    },
  };
}

/** Name after value, the first the request's id, which is written over each time: node:http has read all of it when writeHead returns. */
type Head = string[];

function withId(head: Head, id: string): Head {
  head[1] = id;
  return head;
}

interface Asked {
  /** All that answers vary by. */
  readonly key: string;
  readonly tag: string | undefined;
  readonly requestId: string | undefined;
}

/** Null for what is never kept. */
function askedBy({ method, url = '', rawHeaders }: IncomingMessage): Asked | null {
  if (method !== 'GET' || !url.startsWith('/embed/') || url.includes('?key=') || url.includes('&key='))
    return null;
  const said: Said = {};
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] as string;
    // node:http would make an object of all of them; few are as long as one that counts.
    if (!lengths.has(name.length)) continue;
    const known = name.toLowerCase();
    if (!counted.has(known)) continue;
    if (known === 'authorization' || said[known] !== undefined) return null;
    said[known] = rawHeaders[at + 1];
  }
  const { origin = '', 'accept-encoding': encoding = '', 'accept-language': language = '' } = said;
  const key = `${url}\n${origin}\n${encoding}\n${language}`;
  return { key, tag: said['if-none-match'], requestId: said['x-request-id'] };
}

type Said = Partial<Record<string, string>>;

const counted = new Set([
  ...['origin', 'accept-encoding', 'accept-language'],
  ...['authorization', 'x-request-id', 'if-none-match'],
]);
const lengths = new Set([...counted].map((name) => name.length));
