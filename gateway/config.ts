import { z } from 'zod';
import { portSetting, readConfig, urlSetting } from '../kit/config';

const origins = z
  .string()
  .default('')
  .transform((text) => text.split(',').map((part) => part.trim()))
  .pipe(
    z.array(
      z.union([z.literal(''), z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin)]),
    ),
  )
  .transform((list) => list.filter((origin) => origin !== ''));

/** What the operator can set about the public door. */
export const settings = (env: Readonly<Record<string, string | undefined>>) =>
  readConfig(
    {
      HAMEAU_HOST: z.string().default('127.0.0.1'),
      HAMEAU_PORT: portSetting.default(4000),
      /** Where clients reach the gateway, if a proxy stands before it. */
      HAMEAU_PUBLIC_URL: urlSetting.optional(),
      /** Web pages of these origins may use the graph from a browser: a list with commas. */
      HAMEAU_ORIGINS: origins,
      /** How many proxies of the operator's own stand before the gateway: so many X-Forwarded-For entries are believed. */
      HAMEAU_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
      /** Answers `__schema` too. The SDL at /schema.graphql is there either way. */
      HAMEAU_INTROSPECTION: z.stringbool().default(false),
      /** CPU milliseconds that one address may spend on query shapes never seen before, in one go. */
      HAMEAU_PLANNING_BUDGET_MS: z.coerce.number().int().min(100).default(4_000),
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
