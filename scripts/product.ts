import type { Gateway } from '../gateway/main';
import { systemClock } from '../kit/clock';
import { linkOver, linkWithin } from '../kit/link';
import { logOf } from '../kit/log';
import { natsHint } from '../kit/nats-hint';
import { postgresHint } from '../kit/postgres-hint';
import { type Server, serve } from '../kit/server';
import type { Link, Links, Service } from '../kit/service';
import { databaseVariable, portOf, settings as readSettings, servicesElsewhere } from './config';
import type { Ground } from './ground';
import { readSchema } from './schemas';
import { partOf, serviceNames } from './services';

export interface Running {
  readonly url: string;
  close(): Promise<void>;
}

export interface Product extends Running {
  /** The ways to the four services, as the gateway takes them. */
  readonly links: Links;
  /** Those of this process, as they are. */
  readonly services: readonly Service[];
  /** What the gateway's live hub counts. */
  readonly live: Gateway['live'];
}

type Standing = Pick<Ground, 'urls' | 'key'>;

/** The services of this process and the ways to all four, whether they are of this process or not. */
async function openServices(names: readonly string[], { urls, key }: Standing, env: NodeJS.ProcessEnv) {
  const { HAMEAU_LOG_LEVEL: level, HAMEAU_NATS_URL: nats } = readSettings(env);
  const elsewhere = servicesElsewhere(env);
  const log = logOf('hints', level);
  const hint = nats ? natsHint({ url: nats, log }) : await postgresHint({ url: urls['gateway'] ?? '', log });
  const links: Record<string, Link> = {};
  const opened: Service[] = [];
  const close = async () => {
    for (const service of [...opened].reverse()) await service.close();
    for (const link of Object.values(links)) await link.close();
    await hint.close();
  };

  try {
    for (const name of serviceNames.filter((one) => !names.includes(one))) {
      links[name] = linkOver(name, elsewhere[name] ?? `http://127.0.0.1:${portOf(name, env)}`, key);
    }
    for (const name of names) {
      const open = await partOf(name).open();
      const around = { links, hint, log: logOf(name, level), clock: systemClock, key };
      const service = await open({ ...env, [databaseVariable(name)]: urls[name] }, around);
      opened.push(service);
      links[name] = linkWithin(service);
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { links, hint, opened, close };
}

/** Lets other processes of the same Hameau ask these services, over signed HTTP. */
async function serveAll(services: readonly Service[], { key }: Standing, env: NodeJS.ProcessEnv) {
  const host = readSettings(env).HAMEAU_SERVICE_HOST;
  const servers: Server[] = [];
  const close = async () => {
    await Promise.all(servers.map((server) => server.close()));
  };
  try {
    for (const service of services)
      servers.push(await serve(service, { host, port: portOf(service.name, env), key }));
  } catch (error) {
    await close();
    throw error;
  }
  return { urls: servers.map(({ url }) => url), close };
}

/** Runs one service by itself. */
export async function openAlone(name: string, ground: Standing, env: NodeJS.ProcessEnv): Promise<Running> {
  const { opened, close } = await openServices([name], ground, env);
  try {
    const { urls, close: stopServing } = await serveAll(opened, ground, env);
    return { url: urls[0] ?? '', close: () => stopServing().then(close) };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Runs the gateway with those services that no URL says are elsewhere; `apart`, with none of them. Where some are elsewhere,
 * those of this process listen too: services ask each other.
 */
export async function openProduct(
  ground: Standing,
  env: NodeJS.ProcessEnv,
  { apart = false } = {},
): Promise<Product> {
  const elsewhere = servicesElsewhere(env);
  const own = apart ? [] : serviceNames.filter((name) => !elsewhere[name]);
  const { links, hint, opened, close: closeServices } = await openServices(own, ground, env);
  let stopServing = async () => {};
  const close = () => stopServing().then(closeServices);
  try {
    if (own.length < serviceNames.length) stopServing = (await serveAll(opened, ground, env)).close;
    const { openGateway } = await import('../gateway/main');
    const gateway = await openGateway(
      { ...env, [databaseVariable('gateway')]: ground.urls['gateway'] },
      {
        links,
        hint,
        log: logOf('gateway', readSettings(env).HAMEAU_LOG_LEVEL),
        clock: systemClock,
        key: ground.key,
        supergraphSdl: readSchema('supergraph.graphql'),
        apiSdl: readSchema('api.graphql'),
      },
    );
    const closeAll = () => gateway.close().then(close);
    return { url: gateway.url, links, services: opened, live: gateway.live, close: closeAll };
  } catch (error) {
    await close();
    throw error;
  }
}
