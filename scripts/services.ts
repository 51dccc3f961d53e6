import type { Around, Service } from '../kit/service';
import type { Subgraph } from '../kit/subgraph';

type Open = (env: NodeJS.ProcessEnv, around: Around) => Promise<Service>;

interface Part {
  /** How it is opened; loaded only by a process that runs it. */
  readonly open: () => Promise<Open>;
  readonly subgraph: () => Promise<Subgraph>;
  /** Where it listens when it runs by itself. */
  readonly port: number;
}

/** The four services, in the order in which they are opened: a service comes after those whose feeds it follows. */
export const parts: Readonly<Record<string, Part>> = {
  identity: {
    open: async () => (await import('../services/identity/main')).openIdentity,
    subgraph: async () => (await import('../services/identity/subgraph')).subgraph(),
    port: 4001,
  },
  regions: {
    open: async () => (await import('../services/regions/main')).openRegions,
    subgraph: async () => (await import('../services/regions/subgraph')).subgraph(),
    port: 4002,
  },
  directory: {
    open: async () => (await import('../services/directory/main')).openDirectory,
    subgraph: async () => (await import('../services/directory/subgraph')).subgraph(),
    port: 4003,
  },
  messaging: {
    open: async () => (await import('../services/messaging/main')).openMessaging,
    subgraph: async () => (await import('../services/messaging/subgraph')).subgraph(),
    port: 4004,
  },
};

export const serviceNames = Object.keys(parts);

export function partOf(name: string): Part {
  const part = parts[name];
  if (!part) throw new Error(`There is no service ${name}; there are ${serviceNames.join(', ')}.`);
  return part;
}
