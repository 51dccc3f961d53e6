import { randomBytes } from 'node:crypto';
import { composeServices } from '@apollo/composition';
import { type GraphQLSchema, parse, printSchema } from 'graphql';
import { SignJWT } from 'jose';
import { systemClock } from '../../kit/clock';
import { LocalHint } from '../../kit/hint';
import { keyPair } from '../../kit/key-pair';
import { linkWithin } from '../../kit/link';
import { logOf } from '../../kit/log';
import type { Calls, Links, Service } from '../../kit/service';
import type { Subgraph } from '../../kit/subgraph';
import { type Gateway, openGateway } from '../main';
import { subgraph as nodesSubgraph } from '../nodes/subgraph';
import { identitySubgraph, regionsSubgraph, type World } from './services.fixtures';

const log = logOf('test', 'silent');

export interface Answer {
  readonly status: number;
  readonly headers: Response['headers'];
  // biome-ignore lint/suspicious/noExplicitAny: a test reads the answer it asked for
  readonly body: any;
}

export interface Stage extends Gateway {
  readonly world: World;
  readonly hint: LocalHint;
  /** How often each call was made. */
  readonly counts: Record<string, number>;
  readonly links: Links;
  token(changes?: TokenChanges): Promise<string>;
  rotateKeys(): Promise<void>;
  ask(
    query: string,
    more?: { variables?: object; token?: string; headers?: Record<string, string> },
  ): Promise<Answer>;
}

interface TokenChanges {
  readonly header?: object;
  readonly claims?: object;
  readonly lifetime?: string | number;
  /** Signs with a key identity never had. */
  readonly isForged?: boolean;
}

const signingKey = async () => {
  const { privateKey, publicKey } = keyPair('Ed25519');
  const kid = randomBytes(6).toString('hex');
  return { kid, privateKey, jwk: { ...publicKey.export({ format: 'jwk' }), kid, alg: 'EdDSA', use: 'sig' } };
};

function serviceOf(name: string, { schema }: Subgraph, calls: Calls, world: World): Service {
  return {
    name,
    schema,
    log,
    calls,
    contextFor: (asking) => ({ asking, world }),
    ready: async () => ({ ready: true, lagSeconds: {} }),
    close: async () => {},
  };
}

function composed(): { supergraphSdl: string; apiSdl: string; api: GraphQLSchema } {
  const parts = { identity: identitySubgraph(), regions: regionsSubgraph(), gateway: nodesSubgraph() };
  const { supergraphSdl, schema, errors } = composeServices(
    Object.entries(parts).map(([name, { sdl }]) => ({
      name,
      url: `http://${name}.internal`,
      typeDefs: parse(sdl),
    })),
  );
  if (errors) throw new Error(errors.map((error) => error.message).join('\n'));
  const api = schema.toAPISchema().toGraphQLJSSchema();
  return { supergraphSdl, api, apiSdl: printSchema(api) };
}

/** The gateway on a port of its own before two small services: people, and the regions they are in. */
export async function openStage(env: Record<string, string> = {}): Promise<Stage> {
  const world: World = {
    asked: [],
    silent: new Set(),
    waiting: new Set(),
    isGarbage: false,
    sessions: new Map(),
    mails: [],
  };
  world.sessions.set('ses_1', { memberId: 'mbr_1', locale: 'fr' });
  const counts: Record<string, number> = {};
  const hint = new LocalHint();
  let keys = [await signingKey()];

  const counted = (calls: Calls): Calls =>
    Object.fromEntries(
      Object.entries(calls).map(([name, call]) => [
        name,
        async (input: never) => {
          counts[name] = (counts[name] ?? 0) + 1;
          if (world.silent.has(name)) await new Promise(() => {});
          return call(input);
        },
      ]),
    );
  const identity = serviceOf(
    'identity',
    identitySubgraph(),
    counted({
      keys: async () => ({ keys: keys.map(({ jwk }) => jwk) }),
      sessions: async ({ ids }: { ids: readonly string[] }) =>
        ids.map((sessionId) => {
          const session = world.sessions.get(sessionId);
          return session
            ? { accountId: 'acc_1', sessionId, scopes: ['member'], blocked: [], ...session }
            : null;
        }),
      mailbox: async () => world.mails,
    }),
    world,
  );
  const regions = serviceOf(
    'regions',
    regionsSubgraph(),
    counted({
      memberships: async ({ memberIds }: { memberIds: readonly string[] }) =>
        Object.fromEntries(memberIds.map((id) => [id, [{ communityId: 'rgn_1', roles: ['STEWARD'] }]])),
    }),
    world,
  );
  const garbage = async () => ({ surprise: true }) as never;
  const toRegions = linkWithin(regions);
  const links: Links = {
    identity: linkWithin(identity),
    regions: { ...toRegions, graph: (...args) => (world.isGarbage ? garbage() : toRegions.graph(...args)) },
  };
  const { supergraphSdl, apiSdl } = composed();
  const gateway = await openGateway(
    { HAMEAU_PORT: '0', ...env },
    { links, log, clock: systemClock, hint, key: randomBytes(32), supergraphSdl, apiSdl },
  );

  return {
    ...gateway,
    world,
    hint,
    counts,
    links,
    async token({ header = {}, claims = {}, lifetime = '4m', isForged = false } = {}) {
      const [real] = keys as [(typeof keys)[0]];
      const key = isForged ? (await signingKey()).privateKey : real.privateKey;
      return new SignJWT({ sid: 'ses_1', ...claims })
        .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: real.kid, ...header })
        .setSubject('acc_1')
        .setIssuer('hameau')
        .setAudience('hameau')
        .setIssuedAt()
        .setExpirationTime(lifetime)
        .sign(key);
    },
    async rotateKeys() {
      keys = [await signingKey()];
    },
    async ask(query, { variables, token, headers = {} } = {}) {
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json',
          ...(token ? { authorization: `Bearer ${token}` } : {}),
          ...headers,
        },
        body: JSON.stringify({ query, variables }),
      });
      return {
        status: response.status,
        headers: response.headers,
        body: (await response.json()) as Answer['body'],
      };
    },
  };
}
