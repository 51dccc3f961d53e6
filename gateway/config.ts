import { z } from 'zod';
import { databaseSetting, originsSetting, portSetting, readConfig, urlSetting } from '../kit/config';
import { most } from './limits/most';

/** No less than one operation may cost. */
const pointsSetting = z.coerce.number().int().min(most.cost);

/** What the operator can set about the public door. */
export const settings = (env: Readonly<Record<string, string | undefined>>) =>
  readConfig(
    {
      HAMEAU_HOST: z.string().default('127.0.0.1'),
      HAMEAU_PORT: portSetting.default(4000),
      /** Where clients reach the gateway, if a proxy stands before it. */
      HAMEAU_PUBLIC_URL: urlSetting.optional(),
      /** Web pages of these origins may use the graph from a browser: a list with commas. */
      HAMEAU_ORIGINS: originsSetting,
      /** How many proxies of the operator's own stand before the gateway: so many X-Forwarded-For entries are believed. */
      HAMEAU_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
      /** Answers `__schema` too. The SDL at /schema.graphql is there either way. */
      HAMEAU_INTROSPECTION: z.stringbool().default(false),
      /** CPU milliseconds that one address may spend on query shapes never seen before, in one go. */
      HAMEAU_PLANNING_BUDGET_MS: z.coerce.number().int().min(100).default(4_000),
      /** Points of cost that one account, and the visitors of one address, may ask in a minute. */
      HAMEAU_POINTS_PER_ACCOUNT: pointsSetting.default(120_000),
      HAMEAU_POINTS_PER_ADDRESS: pointsSetting.default(60_000),
      /** The gateway's own database, where points spent are counted; without it each gateway counts for itself. */
      GATEWAY_DATABASE_URL: databaseSetting.optional(),
      /** Where a CDN before the gateway takes purges of partners' pages, and the token that it believes. */
      HAMEAU_PURGE_URL: urlSetting.optional(),
      HAMEAU_PURGE_TOKEN: z.string().min(1).optional(),
      /** A file of documents by their ids, which clients may ask by id; planned before anybody does. */
      HAMEAU_TRUSTED_DOCUMENTS: z.string().min(1).optional(),
      /** How many websockets one member, and one address, may have open at once. */
      HAMEAU_SOCKETS_PER_MEMBER: z.coerce.number().int().min(1).default(5),
      HAMEAU_SOCKETS_PER_ADDRESS: z.coerce.number().int().min(1).default(500),
      /** Serves the gateway's own subgraph (`node`, `nodes`), signed, for other gateways. Off unless set. */
      HAMEAU_NODES_PORT: portSetting.optional(),
    },
    env,
  );

export type Settings = ReturnType<typeof settings>;
