import type { Log } from '../../kit/log';
import type { Links, Service } from '../../kit/service';
import { contextFor } from './context';
import { subgraph } from './subgraph';

/** The gateway's own subgraph as a service: without a database, and with the ways to those who own things. */
export function openNodes({ links, log }: { readonly links: Links; readonly log: Log }): Service {
  return {
    name: 'gateway',
    schema: subgraph().schema,
    log,
    calls: {},
    contextFor: (asking) => contextFor(links, asking),
    ready: async () => ({ ready: true }),
    close: async () => {},
  };
}
