import { join } from 'node:path';
import { root } from '../explorer/place';

/** What maps are drawn with, by the name in its path: TopoJSON in degrees (WGS 84), whose sources NOTICE names. */
export const mapFiles = {
  'france.topo.json': () => join(root(), 'gateway', 'maps', 'france.topo.json'),
  'world.topo.json': () => require.resolve('world-atlas/countries-110m.json'),
} as const;

export type MapName = keyof typeof mapFiles;
