import { randomBytes } from 'node:crypto';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type GraphQLFormattedError, print } from 'graphql';
import { Client } from 'pg';
import { linkOver } from '../../kit/link';
import type { Link, Links } from '../../kit/service';
import { cloneDatabase } from '../../kit/testing/database';
import { freePort } from '../../kit/testing/free-port';
import { until } from '../../kit/testing/until';
import { openApart } from '../../scripts/apart';
import { urlVariable } from '../../scripts/config';
import { foundCommunities } from '../../scripts/demo/founding';
import { openProduct, type Product } from '../../scripts/product';
import { serviceNames } from '../../scripts/services';
import { openDirectoryDatabase } from '../../services/directory/database';
import { importProfessions, importSkills } from '../../services/directory/skills/skills';
import { professions } from '../../services/directory/taxonomy/professions';
import { skills } from '../../services/directory/taxonomy/taxonomy';
import { openRegionsDatabase } from '../../services/regions/database';
import { RefreshDocument, SignInDocument, SignUpDocument, VerifyEmailDocument } from './generated/graphql';

/** `together`: the services in the gateway's process. `apart`: five processes. CI runs the journeys in both. */
export const shape: Shape = process.env['HAMEAU_SHAPE'] === 'apart' ? 'apart' : 'together';

type Shape = 'together' | 'apart';

export interface Answer<Data> {
  readonly status: number;
  readonly data: Data;
  readonly errors: readonly GraphQLFormattedError[] | undefined;
}

export interface Person {
  readonly id: string;
  readonly email: string;
  readonly password: string;
  readonly accessToken: string;
  readonly refreshToken: string;
}

/** The whole product on a database of its own, with the demo network's communities and real places, as a client meets it. */
export async function openJourney(env: NodeJS.ProcessEnv = {}, as: Shape = shape) {
  const database = await cloneDatabase();
  const urls = Object.fromEntries([...serviceNames, 'gateway'].map((name) => [name, database.url(name)]));
  const communities = await prepare(urls);

  const ground = { urls, key: randomBytes(32) };
  const settings = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    HAMEAU_PUBLIC_URL: 'http://localhost:4000',
    HAMEAU_PORT: '0',
    HAMEAU_LOG_LEVEL: 'silent',
    HAMEAU_VOLATILE_DATABASE: 'true',
    HAMEAU_POINTS_PER_ADDRESS: '1000000000',
    HAMEAU_POINTS_PER_ACCOUNT: '1000000000',
    ...env,
  };
  const product = await open(ground, settings, as);
  const endpoint = `${product.url}/graphql`;

  /** Straight to a service, past the gateway: in the process when together, signed over HTTP when apart. */
  function linkTo(name: string): Link {
    const link = product.links[name];
    if (!link) throw new Error(`There is no service ${name}.`);
    return link;
  }

  async function post<Data>(
    body: object,
    token?: string,
    headers: Record<string, string> = {},
  ): Promise<Answer<Data>> {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...headers,
      },
      body: JSON.stringify(body),
    });
    const { data, errors } = (await response.json()) as { data: Data; errors?: GraphQLFormattedError[] };
    return { status: response.status, data, errors };
  }

  /** Asks as a client does; `token` is whose eyes see the answer. */
  function ask<Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    token?: string,
  ) {
    return post<Data>({ query: print(document), variables }, token);
  }

  /** The text of the last mail to an address, read where a person reads it: on the pages of the mailbox. */
  async function mailTo(address: string): Promise<string> {
    const list = await page('/mailbox');
    const row = list.split('<tr>').find((one) => one.includes(address)) ?? '';
    const link = /href="(\/mailbox\/[^"]+)"/.exec(row)?.[1];
    return link ? page(link) : '';
  }

  async function page(path: string): Promise<string> {
    return (await fetch(product.url + path)).text();
  }

  /** Somebody new, by the way everybody takes: sign up, the captured mail, confirm, sign in. */
  async function join(displayName: string): Promise<Person> {
    const email = `${randomBytes(5).toString('hex')}@example.org`;
    const password = 'a quiet green valley';
    await ask(SignUpDocument, { input: { email, password, displayName } });
    const token = /token=([\w-]+)/.exec(await mailTo(email))?.[1] ?? '';
    const { data } = await ask(VerifyEmailDocument, { token });
    const id = data.verifyEmail.member?.id ?? '';
    return { id, email, password, ...(await signIn(email, password)) };
  }

  /** Nobody can read this table for as long as the work takes: whoever asks for it hangs. */
  async function whileLocked(service: string, table: string, work: () => Promise<void>): Promise<void> {
    const client = new Client({ connectionString: urls[service] ?? '' });
    await client.connect();
    try {
      await client.query('begin');
      await client.query(`lock table ${table} in access exclusive mode`);
      await work();
    } finally {
      await client.end();
    }
  }

  async function signIn(email: string, password: string) {
    const { data, errors } = await ask(SignInDocument, { input: { email, password } });
    if (errors) throw new Error(`Signing in failed: ${JSON.stringify(errors)}`);
    if (data.signIn.__typename !== 'SignedIn') throw new Error(`Signing in gave ${data.signIn.__typename}.`);
    const { accessToken, refreshToken } = data.signIn;
    return { accessToken, refreshToken };
  }

  /** Services that follow regions have heard of the communities, so that one can be named to any of them. */
  async function begin(): Promise<void> {
    const scope = { regions: [communities.get('perche')] };
    const query =
      'query ($scope: ScopeInput) { members(scope: $scope) { nodes { id } } threads(scope: $scope) { nodes { id } } }';
    await until(async () => (await post({ query, variables: { scope } })).errors === undefined);
  }

  /** One more gateway over the same databases: with services of its own when together, else before the same five processes. */
  function anotherGateway(more: NodeJS.ProcessEnv = {}): Promise<Product> {
    const { serviceUrl } = product;
    const env = { ...settings, ...more };
    if (!serviceUrl) return openProduct(ground, env);
    const elsewhere = Object.fromEntries(serviceNames.map((name) => [urlVariable(name), serviceUrl(name)]));
    return openProduct(ground, { ...env, ...elsewhere }, { apart: true });
  }

  /** Straight to a service's database, for what no client can do. */
  async function sqlIn(service: string, statement: string): Promise<void> {
    const client = new Client({ connectionString: urls[service] ?? '' });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  }

  await begin();
  return {
    url: product.url,
    /** What the live hub counted; together only. */
    live: product.live,
    /** The four services, as they are; together only. */
    services: product.services,
    anotherGateway,
    adminUrl: database.adminUrl,
    sqlIn,
    key: ground.key,
    urls,
    linkTo,
    serviceUrl: product.serviceUrl,
    pidOf: product.pidOf,
    community: (key: string) => communities.get(key) ?? '',
    ask,
    post,
    mailTo,
    page,
    join,
    signIn,
    whileLocked,
    refresh: (refreshToken: string) => ask(RefreshDocument, { refreshToken }),
    until,
    close: async () => {
      await product.close();
      await database.close();
    },
  };
}

export type Journey = Awaited<ReturnType<typeof openJourney>>;

/** What an installation has before its first member: communities, and the catalogue of skills. Answers the communities' ids. */
async function prepare(urls: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, string>> {
  const [regions, directory] = await Promise.all([
    openRegionsDatabase(urls['regions'] ?? ''),
    openDirectoryDatabase(urls['directory'] ?? ''),
  ]);
  try {
    await importSkills(directory, skills);
    await importProfessions(directory, professions);
    return await foundCommunities(regions);
  } finally {
    await Promise.all([regions.destroy(), directory.destroy()]);
  }
}

interface Opened extends Omit<Product, 'live' | 'services'> {
  /** Together only: what the live hub counted. */
  readonly live?: Product['live'];
  /** Together only. */
  readonly services?: Product['services'];
  /** Apart only: where a service listens, and the process it is. */
  readonly serviceUrl?: (name: string) => string;
  readonly pidOf?: (name: string) => number | undefined;
}

async function open(
  ground: { urls: Record<string, string>; key: Buffer },
  env: NodeJS.ProcessEnv,
  as: Shape,
): Promise<Opened> {
  if (as === 'together') return openProduct(ground, env);
  const ports: Record<string, number> = {};
  for (const name of [...serviceNames, 'gateway']) ports[name] = await freePort();
  const serviceUrl = (name: string) => `http://127.0.0.1:${ports[name]}`;
  const apart = await openApart(ground, env, ports, () => {});
  const links: Links = Object.fromEntries(
    serviceNames.map((name) => [name, linkOver(name, serviceUrl(name), ground.key)]),
  );
  const close = async () => {
    await Promise.all(Object.values(links).map((link) => link.close()));
    await apart.close();
  };
  return { ...apart, links, serviceUrl, close };
}
