import type DataLoader from 'dataloader';
import type { Links } from '../../kit/service';
import type { Asking } from '../../kit/viewer';
import type { Toll, Tolls } from '../budgets/tolls';
import { nodeLoader, type Sought } from './node.loaders';

export interface NodesContext {
  readonly asking: Asking;
  readonly nodes: DataLoader<string, Sought | null>;
  readonly toll: Toll | null;
}

/** What the gateway's own subgraph answers from. Where tolls are taken by somebody else, it knows none. */
export interface NodesParts {
  readonly links: Links;
  readonly tolls?: Pick<Tolls, 'of'>;
}

export const contextFor = ({ links, tolls }: NodesParts, asking: Asking): NodesContext => ({
  asking,
  toll: tolls?.of(asking) ?? null,
  nodes: nodeLoader(links, asking),
});
