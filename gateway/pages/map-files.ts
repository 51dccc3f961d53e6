import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestHandler } from 'express';
import { root } from '../explorer/place';
import { sendTagged } from '../http/conditional';

/** What clients draw a map with, by the name in its path: TopoJSON in degrees (WGS 84), whose sources NOTICE names. */
const maps = {
  'france.topo.json': () => join(root(), 'gateway', 'maps', 'france.topo.json'),
  'world.topo.json': () => require.resolve('world-atlas/countries-110m.json'),
} as const;

/** A map as a file that any page may read. It is read when it is first asked for, and changes with a version only. */
export function mapFile(name: keyof typeof maps): RequestHandler {
  let text: string | undefined;
  return (request, response) => {
    text ??= readFileSync(maps[name](), 'utf8');
    response
      .setHeader('access-control-allow-origin', '*')
      .setHeader('cross-origin-resource-policy', 'cross-origin')
      .setHeader('cache-control', 'public, max-age=86400')
      .setHeader('content-type', 'application/json; charset=utf-8');
    sendTagged(request, response, text);
  };
}
