import type DataLoader from 'dataloader';
import type { Links } from '../../kit/service';
import type { Asking } from '../../kit/viewer';
import { nodeLoader, type Sought } from './node.loaders';

export interface NodesContext {
  readonly asking: Asking;
  readonly nodes: DataLoader<string, Sought | null>;
}

export const contextFor = (links: Links, asking: Asking): NodesContext => ({
  asking,
  nodes: nodeLoader(links, asking),
});
