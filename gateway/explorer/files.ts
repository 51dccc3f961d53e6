import { join } from 'node:path';
import express, { type RequestHandler, Router } from 'express';
import type { Log } from '../../kit/log';
import { explorerFolder, isExplorerBuilt } from './place';

/** The editor sets styles and starts workers of its own; everything comes from here. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves the explorer; bundles it at the first visit if npm did not, or if its sources are newer. */
export function explorerFiles(log: Log): RequestHandler {
  const folder = explorerFolder();
  let ready: Promise<void> | undefined;

  async function prepare(): Promise<void> {
    if (isExplorerBuilt()) return;
    const startedAt = performance.now();
    const { buildExplorer } = await import('./build');
    await buildExplorer(folder);
    log.info({ ms: Math.round(performance.now() - startedAt) }, 'the explorer is built');
  }

  const built: RequestHandler = async (_request, response, next) => {
    ready ??= prepare();
    await ready.catch((error) => {
      ready = undefined;
      throw error;
    });
    response.setHeader('content-security-policy', policy);
    next();
  };

  return Router()
    .use(built)
    .get('/', (_request, response) => response.sendFile('index.html', { root: folder }))
    .use('/chunks', express.static(join(folder, 'chunks'), { immutable: true, maxAge: '1y' }))
    .use(express.static(folder, { index: false, redirect: false }));
}
