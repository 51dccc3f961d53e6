import { openGateway } from '../gateway/main';
import { systemClock } from '../kit/clock';
import { LocalHint } from '../kit/hint';
import { linkOver, linkWithin } from '../kit/link';
import { logOf } from '../kit/log';
import { serve } from '../kit/server';
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
}

type Standing = Pick<Ground, 'urls' | 'key'>;

/** The services of this process and the ways to all four, whether they are of this process or not. */
async function openServices(names: readonly string[], { urls, key }: Standing, env: NodeJS.ProcessEnv) {
  const { HAMEAU_LOG_LEVEL: level } = readSettings(env);
  const elsewhere = servicesElsewhere(env);
  const hint = new LocalHint();
  const links: Record<string, Link> = {};
  const opened: Service[] = [];
  const close = async () => {
    for (const service of [...opened].reverse()) await service.close();
    for (const link of Object.values(links)) await link.close();
  };

  try {
    for (const name of serviceNames.filter((one) => !names.includes(one))) {
      links[name] = linkOver(name, elsewhere[name] ?? `http://127.0.0.1:${partOf(name).port}`, key);
    }
    for (const name of names) {
      const open = await partOf(name).open();
      const around = { links, hint, log: logOf(name, level), clock: systemClock };
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

/** Runs one service by itself, over signed HTTP. */
export async function openAlone(name: string, ground: Standing, env: NodeJS.ProcessEnv): Promise<Running> {
  const { opened, close } = await openServices([name], ground, env);
  try {
    const [service] = opened as [Service];
    const host = readSettings(env).HAMEAU_SERVICE_HOST;
    const server = await serve(service, { host, port: portOf(name, env), key: ground.key });
    return { url: server.url, close: () => server.close().then(close) };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Runs the gateway with those services that no URL says are elsewhere; `apart`, with none of them. */
export async function openProduct(
  ground: Standing,
  env: NodeJS.ProcessEnv,
  { apart = false } = {},
): Promise<Product> {
  const elsewhere = servicesElsewhere(env);
  const own = apart ? [] : serviceNames.filter((name) => !elsewhere[name]);
  const { links, hint, close } = await openServices(own, ground, env);
  try {
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
    return { url: gateway.url, links, close: () => gateway.close().then(close) };
  } catch (error) {
    await close();
    throw error;
  }
}
