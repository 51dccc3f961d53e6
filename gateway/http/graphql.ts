import type { IncomingMessage, ServerResponse } from 'node:http';
import accepts from 'accepts';
import { OperationTypeNode } from 'graphql';
import vary from 'vary';
import { Refusal } from '../../kit/errors';
import type { Log } from '../../kit/log';
import type { Executed } from '../../kit/service';
import { localeOf } from '../../kit/words';
import { assertPaid, headersOf, type Toll, type Tolls } from '../budgets/tolls';
import { credentialsOf } from '../credentials';
import { isAskedByKey, onlyReads } from '../embeds/keys/graph-key';
import type { EmbedKeys } from '../embeds/keys/keys';
import type { Engine } from '../engine';
import { incident, shownOfRequest, statusOf } from '../errors';
import { Refused } from '../limits/refused';
import type { Viewers } from '../viewer';
import { addressOf } from './address';
import { agentOf } from './agent';
import { askedBy, type KnownDocuments, type Sent } from './asked';
import { badRequest, RefusedRequest, refusedBy, waitIn } from './refusal';
import { requestIdOf } from './request-id';
import { dropEnded } from './session';

const json = 'application/json';
const graphqlJson = 'application/graphql-response+json';

interface Parts {
  readonly engine: Engine;
  readonly viewers: Viewers;
  readonly keys: EmbedKeys;
  readonly log: Log;
  readonly documents: KnownDocuments;
  readonly tolls: Tolls;
  /** How many proxies stand before this process. */
  readonly proxies: number;
  publicUrl(): string;
}

/** The graph over HTTP: who asks, what, whether it may be asked, and the answer. */
export function graphqlOverHttp({ engine, viewers, keys, log, documents, tolls, proxies, publicUrl }: Parts) {
  async function respond(
    request: IncomingMessage,
    response: ServerResponse,
    requestId: string,
    type: string,
  ): Promise<void> {
    const asked = await askedBy(request, documents);
    const address = addressOf(request, proxies);
    const locale = localeOf(request.headers['accept-language']);
    const isKeyed = await isAskedByKey(keys, request.headers.authorization);
    const credentials = isKeyed ? {} : credentialsOf(request, publicUrl);
    const who = await viewers.asking(credentials, locale, requestId);
    const asking = { ...who, address, ...agentOf(request) };
    const admitted = engine.door.admit(asked, address);
    response.setHeader('hameau-cost', String(admitted.cost));

    if (asked.keepAs) documents.persisted.keep(asked.keepAs, asked.query);
    if (asked.cost === 'only')
      return send(response, 200, type, withCost({ data: null }, admitted.cost, asked));

    const kind = admitted.operation.operation;
    assertMethod(request.method ?? '', kind);
    if (isKeyed && kind !== OperationTypeNode.QUERY) throw onlyReads();
    if (!isKeyed) pay(response, await tolls.take(asking, address, admitted.cost));
    const session = engine.changesViewer(admitted) ? asking.viewer?.sessionId : undefined;
    const answer = await engine.run(asked, admitted, { asking, address });
    if (session) viewers.forget(session);
    const wait = waitIn(answer);
    if (wait !== null) response.setHeader('retry-after', String(wait));
    send(response, wait === null ? 200 : 429, type, withCost(answer, admitted.cost, asked));
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const requestId = requestIdOf(request.headers['x-request-id']);
    response.setHeader('x-request-id', requestId);
    response.setHeader('cache-control', 'private, no-store');
    vary(response, 'Accept, Authorization, Cookie, Accept-Language');
    const type = [accepts(request).type([json, graphqlJson])].flat()[0] || null;
    try {
      if (!type)
        throw badRequest(`Accept ${graphqlJson} or ${json}.`, `Acceptez ${graphqlJson} ou ${json}.`, 406);
      await respond(request, response, requestId, type);
    } catch (error) {
      dropEnded(request, response, error);
      if (!request.socket.destroyed) refuse(response, type ?? json, error, { log, requestId });
    }
  };
}

function pay(response: ServerResponse, toll: Toll): void {
  for (const [name, value] of Object.entries(headersOf(toll))) response.setHeader(name, value);
  assertPaid(toll);
}

function assertMethod(method: string, kind: OperationTypeNode): void {
  if (kind === OperationTypeNode.SUBSCRIPTION)
    throw badRequest(
      'Subscriptions are asked over a websocket at this path (graphql-transport-ws).',
      'Les abonnements passent par un websocket à ce chemin (graphql-transport-ws).',
    );
  if (method === 'GET' && kind !== OperationTypeNode.QUERY)
    throw badRequest(
      'GET only reads: send a mutation by POST.',
      'GET ne fait que lire : envoyez une mutation par POST.',
      405,
      {
        allow: 'POST',
      },
    );
}

/**
 * A refused operation is a 4xx under application/graphql-response+json and, as older clients expect, 200 under application/json.
 * Who may not ask at all, or not now, or not like this, gets the status under both.
 */
function refuse(response: ServerResponse, type: string, error: unknown, { log, requestId }: Reporting): void {
  const whole = refusalOf(error);
  if (whole) {
    for (const [name, value] of Object.entries(whole.headers)) response.setHeader(name, value);
    send(response, whole.status, type, { errors: [shownOfRequest(whole.error)] as never });
  } else if (error instanceof Refused) {
    const errors = error.errors.map(shownOfRequest);
    const status = type === json ? 200 : statusOf(errors[0]?.extensions?.['code']);
    send(response, status, type, { errors: errors as never });
  } else {
    send(response, 500, type, { errors: [incident(error, log, requestId)] as never });
  }
}

interface Reporting {
  readonly log: Log;
  readonly requestId: string;
}

/** The refusal of a whole request, if it is one: asking too often is such, even where it is a document that is refused. */
function refusalOf(error: unknown): RefusedRequest | null {
  if (error instanceof RefusedRequest) return error;
  const one = error instanceof Refused ? error.errors[0] : error;
  const isWhole = one instanceof Refusal && (one === error || one.code === 'RATE_LIMITED');
  return isWhole ? refusedBy(one) : null;
}

/** An answer that says what it cost, if that is wished. */
export function withCost(answer: Executed, cost: number, asked: Pick<Sent, 'cost'>): Executed {
  if (asked.cost === 'untold') return answer;
  const { written: _, ...plain } = answer;
  return { ...plain, extensions: { ...plain.extensions, cost } };
}

function send(response: ServerResponse, status: number, type: string, answer: Executed): void {
  const body = Buffer.from(answer.written?.() ?? JSON.stringify(answer));
  response.statusCode = status;
  response.setHeader('content-type', `${type}; charset=utf-8`);
  response.setHeader('content-length', body.byteLength);
  response.end(body);
}
