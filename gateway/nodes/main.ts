import type { Log } from '../../kit/log';
import type { Service } from '../../kit/service';
import { contextFor, type NodesParts } from './context';
import { subgraph } from './subgraph';

/** The gateway's own subgraph as a service: without a database, and with the ways to those who own things. */
export function openNodes({ log, ...parts }: NodesParts & { readonly log: Log }): Service {
  return {
    name: 'gateway',
    schema: subgraph().schema,
    log,
    calls: {},
    contextFor: (asking) => contextFor(parts, asking),
    ready: async () => ({ ready: true }),
    close: async () => {},
  };
}
