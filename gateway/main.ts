import type { Clock } from '../kit/clock';
import type { Hint } from '../kit/hint';
import { linkWithin } from '../kit/link';
import type { Log } from '../kit/log';
import { serve } from '../kit/server';
import type { Links, Service } from '../kit/service';
import { type Accounts, openAccounts } from './budgets/accounts';
import { settings as readSettings, type Settings } from './config';
import { openKeeping } from './embeds/kept/keeping';
import { openEmbedKeys } from './embeds/keys/keys';
import { openEngine } from './engine';
import { appOf } from './http/app';
import { listen } from './http/listen';
import type { Live } from './live/counts';
import { openHub } from './live/hub';
import { openLiveSockets } from './live/sockets';
import { openNodes } from './nodes/main';
import { ownDocuments } from './own-documents';
import { openPersisted } from './trusted/persisted';
import { readTrusted } from './trusted/trusted-documents';
import { warm } from './trusted/warm';
import { openViewers } from './viewer';

/** Different live questions for each socket that an address may have: most clients ask few, and alike. */
const groupsPerSocket = 2;

/** What the gateway is given when it is opened. */
interface GatewayAround {
  /** Ways to all four services; the way to the gateway's own subgraph it makes itself. */
  readonly links: Links;
  readonly log: Log;
  readonly clock: Clock;
  /** Drops what is known of viewers as soon as identity or regions says something moved. */
  readonly hint?: Hint;
  /** Signs calls between Hameau's processes, opens the cursors that they seal. */
  readonly key: Buffer;
  readonly supergraphSdl: string;
  readonly apiSdl: string;
}

export interface Gateway {
  readonly url: string;
  readonly port: number;
  /** What the live hub does. */
  readonly live: Live;
  /** The gateway's own subgraph, as a service like the others. */
  readonly nodes: Service;
  close(): Promise<void>;
}

/** Opens the public door: reads its settings, loads the supergraph, listens. */
export async function openGateway(
  env: Readonly<Record<string, string | undefined>>,
  around: GatewayAround,
): Promise<Gateway> {
  // The engine looks for this one in the environment when it is made, and would call home without it.
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
  const settings = readSettings(env);
  const accounts = await openAccounts(settings, around);
  try {
    return await openDoors(settings, around, accounts);
  } catch (error) {
    await accounts.close();
    throw error;
  }
}

async function openDoors(settings: Settings, around: GatewayAround, accounts: Accounts): Promise<Gateway> {
  const documents = {
    trusted: readTrusted(settings.HAMEAU_TRUSTED_DOCUMENTS),
    persisted: openPersisted(),
  };
  const { tolls } = accounts;
  const { log, clock, hint, key, supergraphSdl, apiSdl } = around;
  const nodes = openNodes({ ...around, tolls });
  const links: Links = { ...around.links, gateway: linkWithin(nodes) };
  const viewers = openViewers({ links, hint, log, clock });
  const embedKeys = openEmbedKeys({ identity: links['identity'], log, clock });
  const keeping = openKeeping({
    ...{ hint, log },
    ...{ purgeUrl: settings.HAMEAU_PURGE_URL, purgeToken: settings.HAMEAU_PURGE_TOKEN },
  });
  const engine = await openEngine({
    links,
    log,
    supergraphSdl,
    introspection: settings.HAMEAU_INTROSPECTION,
    planningBudgetMs: settings.HAMEAU_PLANNING_BUDGET_MS,
  });
  await warm(engine, [...ownDocuments, ...documents.trusted], log);

  let isClosing = false;
  let url = '';
  const publicUrl = () => settings.HAMEAU_PUBLIC_URL?.replace(/\/$/, '') ?? url;
  const app = appOf({
    settings,
    engine,
    viewers,
    links: around.links,
    embedKeys,
    keeping,
    log,
    apiSdl,
    documents,
    tolls,
    publicUrl,
    isClosing: () => isClosing,
    live: () => hub,
  });
  const mostGroupsOfAddress = settings.HAMEAU_SOCKETS_PER_ADDRESS * groupsPerSocket;
  const hub = openHub({
    engine,
    schema: engine.schema,
    supergraphSdl,
    links,
    hint,
    log,
    key,
    mostGroupsOfAddress,
  });
  const live = openLiveSockets({ settings, engine, viewers, documents, tolls, hub, hint, log, publicUrl });
  const door = await listen(app, settings.HAMEAU_HOST, settings.HAMEAU_PORT);
  url = door.url;
  door.server.on('upgrade', live.upgrade);
  const nodesPort = settings.HAMEAU_NODES_PORT;
  const nodesDoor =
    nodesPort === undefined ? null : await serve(nodes, { host: settings.HAMEAU_HOST, port: nodesPort, key });

  return {
    url,
    port: door.port,
    live: { counts: hub.counts, groupCount: hub.groupCount },
    nodes,
    async close() {
      isClosing = true;
      await live.close();
      await hub.close();
      await Promise.all([door.close(), nodesDoor?.close()]);
      viewers.close();
      await keeping.close();
      await embedKeys.close();
      await engine.close();
      await accounts.close();
    },
  };
}
