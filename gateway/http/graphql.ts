import type { IncomingMessage, ServerResponse } from 'node:http';
import accepts from 'accepts';
import { OperationTypeNode } from 'graphql';
import vary from 'vary';
import { Refusal } from '../../kit/errors';
import type { Log } from '../../kit/log';
import type { Executed } from '../../kit/service';
import { localeOf } from '../../kit/words';
import type { Engine } from '../engine';
import { incident, shownOfRequest, statusOf } from '../errors';
import { Refused } from '../limits/refused';
import type { TrustedDocuments } from '../trusted/trusted-documents';
import type { Viewers } from '../viewer';
import { addressOf } from './address';
import { askedBy } from './asked';
import { badRequest, RefusedRequest, refusedBy, waitIn } from './refusal';
import { requestIdOf } from './request-id';

const json = 'application/json';
const graphqlJson = 'application/graphql-response+json';

interface Parts {
  readonly engine: Engine;
  readonly viewers: Viewers;
  readonly log: Log;
  readonly trusted: TrustedDocuments;
  /** How many proxies stand before this process. */
  readonly proxies: number;
}

/** The graph over HTTP: who asks, what, whether it may be asked, and the answer. */
export function graphqlOverHttp({ engine, viewers, log, trusted, proxies }: Parts) {
  async function respond(
    request: IncomingMessage,
    response: ServerResponse,
    requestId: string,
    type: string,
  ): Promise<void> {
    const asked = await askedBy(request, trusted);
    const address = addressOf(request, proxies);
    const locale = localeOf(request.headers['accept-language']);
    const who = await viewers.asking(request.headers.authorization, locale, requestId);
    const asking = { ...who, address, ...agentOf(request) };
    const admitted = engine.door.admit(asked, address);
    response.setHeader('hameau-cost', String(admitted.cost));

    const kind = admitted.operation.operation;
    assertMethod(request.method ?? '', kind);
    const session = engine.changesViewer(admitted) ? asking.viewer?.sessionId : undefined;
    const answer = await engine.run(asked, admitted, { asking, address });
    if (session) viewers.forget(session);
    const wait = waitIn(answer);
    if (wait !== null) response.setHeader('retry-after', String(wait));
    send(
      response,
      wait === null ? 200 : 429,
      type,
      withCost(answer, admitted.cost, request.headers['hameau-cost'] !== undefined),
    );
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const requestId = requestIdOf(request.headers['x-request-id']);
    response.setHeader('x-request-id', requestId);
    response.setHeader('cache-control', 'private, no-store');
    vary(response, 'Accept, Authorization, Accept-Language');
    const type = [accepts(request).type([json, graphqlJson])].flat()[0] || null;
    try {
      if (!type)
        throw badRequest(`Accept ${graphqlJson} or ${json}.`, `Acceptez ${graphqlJson} ou ${json}.`, 406);
      await respond(request, response, requestId, type);
    } catch (error) {
      if (!request.socket.destroyed) refuse(response, type ?? json, error, { log, requestId });
    }
  };
}

const longestAgent = 300;

function agentOf({ headers }: IncomingMessage): { userAgent?: string } {
  const told = headers['user-agent'];
  return told ? { userAgent: told.slice(0, longestAgent) } : {};
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

function withCost(answer: Executed, cost: number, isAsked: boolean): Executed {
  if (!isAsked) return answer;
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
