import { once } from 'node:events';
import { request } from 'undici';
import { WebSocket } from 'ws';
import { randomOf } from '../../gateway/testing/operations.fixtures';
import { signedSocket } from '../../kit/server-sockets';
import { type SignedParts, sign, signedHeaders } from '../../kit/signature';
import { serviceNames } from '../../scripts/services';
import { protocol } from './transports';

type Headers = Readonly<Record<string, string>>;

/** Where a call goes, and how it is signed there. */
interface Called extends SignedParts {
  readonly body: string;
}

interface Forged {
  readonly headers: Headers;
  readonly body?: string;
  /** It is sent rightly before. */
  readonly isReplay?: boolean;
}

const asking = Buffer.from(JSON.stringify({ viewer: null, locale: 'en', requestId: 'forged' })).toString(
  'base64url',
);
const longAgoMs = 31_000;

/** What somebody without the key, or with what they overheard, can do. */
const forgeries: Readonly<Record<string, (key: Buffer, called: Called) => Forged>> = {
  unsigned: () => ({ headers: {} }),
  'with empty headers': () => ({
    headers: { [signedHeaders.time]: '', [signedHeaders.nonce]: '', [signedHeaders.signature]: '' },
  }),
  stale: (key, called) => ({ headers: sign(key, called, Date.now() - longAgoMs) }),
  'from the future': (key, called) => ({ headers: sign(key, called, Date.now() + longAgoMs) }),
  replayed: (key, called) => ({ headers: sign(key, called), isReplay: true }),
  'with another key': (key, called) => ({ headers: sign(Buffer.alloc(key.length, 7), called) }),
  'with another body': (key, called) => ({ headers: sign(key, called), body: `${called.body} ` }),
  'signed for another path': (key, called) => ({ headers: sign(key, { ...called, path: '/elsewhere' }) }),
  'signed for another method': (key, called) => ({ headers: sign(key, { ...called, method: 'PUT' }) }),
  'as somebody else': (key, called) => ({
    headers: { ...sign(key, called), [signedHeaders.asking]: `${asking}A` },
  }),
  'with another time': (key, called) => ({
    headers: { ...sign(key, called), [signedHeaders.time]: String(Date.now() - 1_000) },
  }),
  'with another nonce': (key, called) => ({
    headers: { ...sign(key, called), [signedHeaders.nonce]: 'again' },
  }),
  'without its nonce': (key, called) => {
    const { [signedHeaders.nonce]: _nonce, ...headers } = sign(key, called);
    return { headers };
  },
};

/** Calls that services answer each other; the signature is judged before any of them is looked for. */
const paths = [
  '/graph',
  '/calls/feed',
  '/calls/sessions',
  '/calls/memberships',
  '/calls/keys',
  '/calls/mailbox',
  '/calls/nothing',
  '/calls/__proto__',
];

interface Refusals {
  readonly calls: number;
  readonly faults: readonly string[];
}

/** Sends so many calls to services that nobody signed for them as they are. */
export async function forge(
  urlOf: (service: string) => string,
  key: Buffer,
  wanted: number,
  seed: number,
): Promise<Refusals> {
  const random = randomOf(seed);
  const faults: string[] = [];
  let calls = 0;
  while (calls < wanted) {
    for (const service of serviceNames) {
      for (const [how, make] of Object.entries(forgeries)) {
        const path = paths[Math.floor(random() * paths.length)] ?? '/graph';
        const body = JSON.stringify({
          query: '{ _service { sdl } }',
          after: null,
          first: 1,
          ids: [],
          memberIds: [],
        });
        const forged = make(key, { to: service, method: 'POST', path, body, asking });
        if (forged.isReplay) await statusOf(urlOf(service) + path, forged, body);
        const status = await statusOf(urlOf(service) + path, forged, body);
        if (status !== 401) faults.push(`A call ${how} to ${path} of ${service} is answered ${status}.`);
        calls += 1;
      }
    }
    for (const [how, make] of Object.entries(forgeries)) {
      const forged = make(key, { to: 'messaging', ...signedSocket, asking });
      if (forged.body !== undefined) continue;
      if (forged.isReplay) await socketOf(urlOf('messaging'), forged.headers);
      const code = await socketOf(urlOf('messaging'), forged.headers);
      if (code !== 4_403) faults.push(`A socket ${how} to messaging is closed with ${code}.`);
      calls += 1;
    }
  }
  return { calls, faults };
}

async function statusOf(url: string, { headers, body }: Forged, as: string): Promise<number> {
  const answer = await request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: body ?? as,
  });
  await answer.body.dump();
  return answer.statusCode;
}

const answersWithinMs = 5_000;

/** What a socket is closed with after this `connection_init`; 0 if it is let in. */
async function socketOf(url: string, payload: Headers): Promise<number> {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/graph`, protocol);
  const told = new Promise<number>((resolve) => {
    socket.on('close', (code) => resolve(code));
    socket.on('error', () => resolve(1));
    socket.on('message', () => resolve(0));
    setTimeout(() => resolve(0), answersWithinMs).unref();
  });
  await Promise.race([once(socket, 'open').catch(() => {}), told]);
  if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ type: 'connection_init', payload }));
  const code = await told;
  socket.terminate();
  return code;
}
