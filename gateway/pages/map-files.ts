import { readFileSync } from 'node:fs';
import type { RequestHandler } from 'express';
import { sendTagged } from '../http/conditional';
import { type MapName, mapFiles } from '../maps/map-files';

/** A map as a file that any page may read. It is read when it is first asked for, and changes with a version only. */
export function mapFile(name: MapName): RequestHandler {
  let text: string | undefined;
  return (request, response) => {
    text ??= readFileSync(mapFiles[name](), 'utf8');
    response
      .setHeader('access-control-allow-origin', '*')
      .setHeader('cross-origin-resource-policy', 'cross-origin')
      .setHeader('cache-control', 'public, max-age=86400')
      .setHeader('content-type', 'application/json; charset=utf-8');
    sendTagged(request, response, text);
  };
}
