import { randomUUID } from 'node:crypto';
import { type ExecutionArgs, GraphQLError, OperationTypeNode } from 'graphql';
import { makeServer, type Server, type SubscribePayload } from 'graphql-ws';
import { Refusal } from '../../kit/errors';
import type { Log } from '../../kit/log';
import type { Opened } from '../../kit/socket';
import type { Settings } from '../config';
import type { Engine } from '../engine';
import { incident, shownOfRequest } from '../errors';
import type { Admitted, Asked } from '../limits/door';
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
  readonly hub: Hub;
  readonly log: Log;
  readonly clients: ReadonlyMap<unknown, Client>;
  clientOf(opened: Opened): Client;
}

/** What comes of an operation that was let in: a query or mutation to run, or a subscription to begin. */
type Coming = { readonly asked: Asked; readonly admitted: Admitted } | { readonly subscriber: Subscriber };

type Params = Readonly<Record<string, unknown>>;

/** graphql-ws speaks the protocol; who may connect, what may be asked and where the answers come from is said here. */
export function operationsOver(parts: OperationsParts): Server<Opened> {
  const { engine, viewers, hub, log, clientOf } = parts;

  async function connect(opened: Opened, params: Params): Promise<boolean> {
    const client = clientOf(opened);
    const authorization = authorizationIn(params);
    if (authorization === null) return refuse(client, closing.badInit);
    try {
      const claims = await viewers.claimed(authorization);
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
    const asked = askedIn(payload);
    const admitted = engine.door.admit(asked, client.address);
    if (admitted.operation.operation !== OperationTypeNode.SUBSCRIPTION) return { asked, admitted };
    if (open > mostSubscriptions) throw tooMany(open);
    return { subscriber: await hub.prepare(client, { id, asked, admitted }) };
  }

  async function answer(client: Client, { asked, admitted }: Extract<Coming, { asked: Asked }>) {
    const asking = { ...client.asking, requestId: randomUUID() };
    const session = engine.changesViewer(admitted) ? asking.viewer?.sessionId : undefined;
    const result = await engine.run(asked, admitted, { asking, address: client.address });
    if (session) viewers.forget(session);
    return result;
  }

  return makeServer<Params, Opened>({
    connectionInitWaitTimeout: initWithinMs,
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
      const [client, { subscriber }] = contextValue as [Client, Extract<Coming, { subscriber: Subscriber }>];
      return hub.begin(client, subscriber);
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

function askedIn({ query, variables, operationName }: SubscribePayload): Asked {
  return { query, variables: variables ?? undefined, operationName: operationName || undefined };
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
  if (error instanceof Refused) return error.errors.map(shownOfRequest);
  if (error instanceof Refusal) return [shownOfRequest(error)];
  return [incident(error, log, 'live')];
}
