import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { drain } from './drain';
import { Refusal } from './errors';
import { executorOf } from './execute';
import type { Log } from './log';
import { serveSockets } from './server-sockets';
import type { GraphRequest, Service } from './service';
import { type SignedParts, signedHeaders, verifier } from './signature';
import { type Asking, anonymous } from './viewer';

const largestBody = 2_000_000;
/** Longer than callers keep an idle connection (link.ts): otherwise one who was busy for a while sends into a closed one. */
const keepAliveMs = 65_000;

export interface ServerSettings {
  readonly host: string;
  readonly port: number;
  /** Shared by the gateway and the services; whoever does not have it gets no answer. */
  readonly key: Buffer;
}

export interface Server {
  readonly url: string;
  /** Takes nothing more and resolves when what was asked is answered. */
  close(): Promise<void>;
}

/** Serves a service to holders of the key: POST /graph, subscriptions at the same path, POST /calls/NAME. Only health is told to anyone. */
export async function serve(service: Service, { host, port, key }: ServerSettings): Promise<Server> {
  const run = executorOf(service);
  const judge = verifier(key);

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/';
    if (request.method === 'GET' && path === '/livez') return send(response, 200, { live: true });
    if (request.method === 'GET' && path === '/readyz') return health(response);

    const body = await read(request);
    if (!body)
      return send(response, 413, { code: 'BAD_USER_INPUT', expected: `at most ${largestBody} bytes` });
    const asking = String(request.headers[signedHeaders.asking] ?? '');
    const parts: SignedParts = { to: service.name, method: request.method ?? '', path, body, asking };
    const verdict = judge(request.headers, parts);
    if (verdict !== 'genuine') {
      service.log.warn({ verdict, path }, 'a call was refused');
      return send(response, 401, { code: 'UNAUTHENTICATED', message: `This call is ${verdict}.` });
    }

    const input: unknown = JSON.parse(body.toString('utf8'));
    if (input === null || typeof input !== 'object') throw new SyntaxError('A body is an object.');
    if (path === '/graph') {
      const answer = await run(input as GraphRequest, askingFrom(asking));
      return sendText(response, 200, answer.written?.() ?? JSON.stringify(answer));
    }
    const name = path.slice('/calls/'.length);
    const call = path === `/calls/${name}` && Object.hasOwn(service.calls, name) ? service.calls[name] : null;
    if (!call) return send(response, 404, { code: 'NOT_FOUND', message: `${service.name} has no ${path}.` });
    send(response, 200, await answerOf(call(input as never)));
  }

  async function health(response: ServerResponse): Promise<void> {
    try {
      const readiness = await service.ready();
      send(response, readiness.ready ? 200 : 503, readiness);
    } catch (error) {
      service.log.warn({ err: error }, 'not ready');
      send(response, 503, { ready: false });
    }
  }

  // The asker travels in a header, their blocks with them: far more than the 16 KiB that Node allows by itself.
  const server = createServer(
    { maxHeaderSize: 512 * 1024, keepAliveTimeout: keepAliveMs },
    (request, response) => {
      respond(request, response).catch((error) => fail(service.log, response, error));
    },
  );
  const sockets = service.schema.getSubscriptionType() ? serveSockets(service, server, judge) : null;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const bound = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound.port}`,
    close: async () => {
      const drained = drain(server);
      await sockets?.close(1012, 'Service restart', 0);
      await drained;
    },
  };
}

/** A Refusal crosses the wire as one; anything else a call throws is a bug of this service. */
async function answerOf(called: Promise<unknown>): Promise<object> {
  try {
    return { answer: (await called) ?? null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refused: { code: error.code, words: error.words, field: error.field } };
  }
}

function askingFrom(header: string): Asking {
  return header ? JSON.parse(Buffer.from(header, 'base64url').toString('utf8')) : anonymous;
}

async function read(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > largestBody) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, status: number, body: unknown): void {
  sendText(response, status, JSON.stringify(body));
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

function fail(log: Log, response: ServerResponse, error: unknown): void {
  const isMalformed = error instanceof SyntaxError;
  if (!isMalformed) log.error({ err: error }, 'a call met a bug');
  if (response.headersSent) return void response.destroy();
  send(response, isMalformed ? 400 : 500, { code: isMalformed ? 'BAD_USER_INPUT' : 'INTERNAL' });
}
