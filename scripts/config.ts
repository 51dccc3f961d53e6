import { join } from 'node:path';
import { z } from 'zod';
import { databaseSetting, natsSetting, portSetting, readConfig, urlSetting } from '../kit/config';
import { root } from './root';
import { partOf, serviceNames } from './services';

type Env = Readonly<Record<string, string | undefined>>;

/** What whoever starts Hameau can set, the settings of the services and the gateway apart. */
export const settings = (env: Env) =>
  readConfig(
    {
      /** Where the embedded database and the key are kept. */
      HAMEAU_FOLDER: z.string().default(join(root, '.hameau')),
      /** A PostgreSQL of your own, 15 to 18, for all services. */
      HAMEAU_DATABASE_URL: databaseSetting.optional(),
      /** What the processes of one Hameau share: 32 bytes or more in base64url. Made at the first start without it. */
      HAMEAU_KEY: z.base64url().min(43).optional(),
      /** The demo network: members, communities and threads to try things on. */
      HAMEAU_DEMO: z.stringbool().default(true),
      /** Accepts a database that may lose what it acknowledged. For tests. */
      HAMEAU_VOLATILE_DATABASE: z.stringbool().default(false),
      HAMEAU_LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('warn'),
      /** A NATS server that carries hints between processes instead of PostgreSQL: `nats://` or `tls://`, with user and password if need be. */
      HAMEAU_NATS_URL: natsSetting.optional(),
      /** Where a service that runs by itself listens. */
      HAMEAU_SERVICE_HOST: z.string().default('127.0.0.1'),
    },
    env,
  );

export type Settings = ReturnType<typeof settings>;

export const databaseVariable = (service: string) => `${service.toUpperCase()}_DATABASE_URL`;
export const urlVariable = (service: string) => `HAMEAU_${service.toUpperCase()}_URL`;
export const portVariable = (service: string) => `HAMEAU_${service.toUpperCase()}_PORT`;

/** A database URL of its own for each service that has one. */
export function ownDatabases(env: Env): Readonly<Record<string, string | undefined>> {
  const names = [...serviceNames, 'gateway'];
  const shape = Object.fromEntries(names.map((name) => [databaseVariable(name), databaseSetting.optional()]));
  const read: Readonly<Record<string, string | undefined>> = readConfig(shape, env);
  return Object.fromEntries(names.map((name) => [name, read[databaseVariable(name)]]));
}

/** The services that run elsewhere, by the URL they are reached at. */
export function servicesElsewhere(env: Env): Readonly<Record<string, string | undefined>> {
  const shape = Object.fromEntries(serviceNames.map((name) => [urlVariable(name), urlSetting.optional()]));
  const read: Readonly<Record<string, string | undefined>> = readConfig(shape, env);
  return Object.fromEntries(serviceNames.map((name) => [name, read[urlVariable(name)]]));
}

/** The port of a service that runs by itself. */
export function portOf(service: string, env: Env): number {
  const name = portVariable(service);
  return Number(readConfig({ [name]: portSetting.default(partOf(service).port) }, env)[name]);
}
