import { randomUUID } from 'node:crypto';
import { type ExecutionArgs, GraphQLError, OperationTypeNode } from 'graphql';
import { makeServer, type Server, type SubscribePayload } from 'graphql-ws';
import { Refusal } from '../../kit/errors';
import type { Log } from '../../kit/log';
import type { Opened } from '../../kit/socket';
import type { Asking } from '../../kit/viewer';
import { assertPaid, type Tolls } from '../budgets/tolls';
import type { Settings } from '../config';
import { credentialsOf } from '../credentials';
import type { Engine } from '../engine';
import { incident, shownOfRequest } from '../errors';
import { askedIn, type KnownDocuments, type Sent } from '../http/asked';
import { withCost } from '../http/graphql';
import { RefusedRequest } from '../http/refusal';
import type { Admitted } from '../limits/door';
import { Refused } from '../limits/refused';
import { signedOut, type Viewers } from '../viewer';
import type { Client } from './client';
import { closing, refusedInit } from './closing';
import type { Hub } from './hub';
import type { Subscriber } from './subscriber';

const initWithinMs = 3_000;
const mostSubscriptions = 50;

interface OperationsParts {
  readonly settings: Settings;
  readonly engine: Engine;
  readonly viewers: Viewers;
  readonly documents: KnownDocuments;
  readonly tolls: Tolls;
  readonly hub: Hub;
  readonly log: Log;
  readonly clients: ReadonlyMap<unknown, Client>;
  clientOf(opened: Opened): Client;
  publicUrl(): string;
}

/** What comes of an operation that was let in: a query or mutation to run, or a subscription to begin. */
type Coming =
  | { readonly asked: Sent; readonly admitted: Admitted; readonly asking: Asking }
  | { readonly subscriber: Subscriber };
type Single = Extract<Coming, { asked: Sent }>;

type Params = Readonly<Record<string, unknown>>;

/** graphql-ws speaks the protocol; who may connect, what may be asked and where the answers come from is said here. */
export function operationsOver(parts: OperationsParts): Server<Opened> {
  const { engine, viewers, documents, tolls, hub, log, clientOf } = parts;

  async function connect(opened: Opened, params: Params): Promise<boolean> {
    const client = clientOf(opened);
    const authorization = authorizationIn(params);
    if (authorization === null) return refuse(client, closing.badInit);
    try {
      const { cookie } = credentialsOf(opened.request, parts.publicUrl);
      const claims = await viewers.claimed({ authorization, cookie });
      if (claims) {
        // Not as a request is taken, which goes without roles while regions is silent: a socket would be refused what is its own.
        const [viewer] = await viewers.renewed([claims]);
        if (!viewer) throw signedOut();
        client.isOf(viewer, claims);
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return refuse(client, refusedInit(error));
    }
    const crowd = crowdOf(parts, client);
    return crowd ? refuse(client, crowd) : true;
  }

  async function come(client: Client, id: string, payload: SubscribePayload, open: number): Promise<Coming> {
    const asked = askedIn(payload, documents);
    const admitted = engine.door.admit(asked, client.address);
    if (asked.keepAs) documents.persisted.keep(asked.keepAs, asked.query);
    const asking = { ...client.asking, requestId: randomUUID() };
    const single = { asked, admitted, asking };
    if (asked.cost === 'only') return single;
    const isSubscription = admitted.operation.operation === OperationTypeNode.SUBSCRIPTION;
    if (isSubscription && open > mostSubscriptions) throw tooMany(open);
    assertPaid(await tolls.take(asking, client.address, admitted.cost));
    if (!isSubscription) return single;
    return { subscriber: await hub.prepare(client, { id, asked, admitted }) };
  }

  async function answer(client: Client, { asked, admitted, asking }: Single) {
    if (asked.cost === 'only') return withCost({ data: null }, admitted.cost, asked);
    const session = engine.changesViewer(admitted) ? asking.viewer?.sessionId : undefined;
    const result = await engine.run(asked, admitted, { asking, address: client.address });
    if (session) viewers.forget(session);
    return withCost(result, admitted.cost, asked);
  }

  return makeServer<Params, Opened>({
    connectionInitWaitTimeout: initWithinMs,
    jsonMessageReviver: withQuery,
    onConnect: ({ extra, connectionParams }) => connect(extra, connectionParams ?? {}),
    async onSubscribe({ extra, subscriptions }, id, payload) {
      const client = clientOf(extra);
      try {
        const coming = await come(client, id, payload, Object.keys(subscriptions).length);
        const { document, operation } =
          'subscriber' in coming ? coming.subscriber.subscription.admitted : coming.admitted;
        const operationName = operation.name?.value ?? null;
        return { document, operationName, contextValue: [client, coming] } as unknown as ExecutionArgs;
      } catch (error) {
        return [new GraphQLError('', { originalError: error as Error })];
      }
    },
    execute: ({ contextValue }) => answer(...(contextValue as Parameters<typeof answer>)),
    subscribe: ({ contextValue }) => {
      const [client, coming] = contextValue as [Client, Coming];
      return 'subscriber' in coming ? hub.begin(client, coming.subscriber) : answer(client, coming);
    },
    onNext: (_context, _id, _payload, _args, result) => result,
    onError: (_context, _id, _payload, errors) =>
      errors.flatMap((error) => shownOf(error.originalError, log)),
  });
}

/** Closes the socket before it is acknowledged; graphql-ws then lets nothing of it in. */
function refuse(client: Client, reason: readonly [number, string]): false {
  client.close(reason);
  return false;
}

/** Undefined if nothing is said of who it is; null if it is said in a way that is not understood. */
function authorizationIn(params: Params): string | undefined | null {
  const given = params['authorization'] ?? params['Authorization'];
  if (given === undefined || given === null || given === '') return undefined;
  return typeof given === 'string' ? given : null;
}

function crowdOf({ clients, settings }: OperationsParts, client: Client) {
  const memberId = client.asking.viewer?.memberId;
  let [ofMember, ofAddress] = [0, 0];
  for (const other of clients.values()) {
    if (memberId && other.memberId === memberId) ofMember += 1;
    if (other.address === client.address) ofAddress += 1;
  }
  if (ofMember > settings.HAMEAU_SOCKETS_PER_MEMBER) return closing.tooManyOfMember;
  return ofAddress > settings.HAMEAU_SOCKETS_PER_ADDRESS ? closing.tooManyOfAddress : null;
}

/** The protocol insists on a text of the query; whoever names a document, by its id or hash, need not send one. */
function withQuery(this: unknown, key: string, value: unknown): unknown {
  const isPayload = key === 'payload' && (this as { type?: unknown }).type === 'subscribe';
  if (!isPayload || typeof value !== 'object' || value === null || 'query' in value) return value;
  const { documentId, extensions } = value as {
    documentId?: unknown;
    extensions?: { persistedQuery?: unknown };
  };
  return documentId == null && extensions?.persistedQuery == null ? value : { query: '', ...value };
}

const tooMany = (found: number) =>
  new Refusal(
    'RATE_LIMITED',
    {
      en: `A socket may have at most ${mostSubscriptions} subscriptions. Complete one first, or open another socket.`,
      fr: `Un socket peut avoir au plus ${mostSubscriptions} abonnements. Terminez-en un, ou ouvrez un autre socket.`,
    },
    undefined,
    { limit: 'subscriptions', most: mostSubscriptions, found },
  );

/** What a client sees of why its operation was not taken, or ended. */
function shownOf(error: unknown, log: Log) {
  if (error instanceof RefusedRequest) return [shownOfRequest(error.error)];
  if (error instanceof Refused) return error.errors.map(shownOfRequest);
  if (error instanceof Refusal) return [shownOfRequest(error)];
  return [incident(error, log, 'live')];
}
