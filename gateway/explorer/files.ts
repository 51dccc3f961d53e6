import { existsSync } from 'node:fs';
import path from 'node:path';
import express, { type RequestHandler, Router } from 'express';
import type { Log } from '../../kit/log';
import { buildExplorer } from './build';
import { explorerFolder } from './place';

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

/** Serves the explorer; bundles it at the first visit if nobody has yet. */
export function explorerFiles(log: Log): RequestHandler {
  const folder = explorerFolder();
  let building: Promise<void> | undefined;

  const built: RequestHandler = async (_request, _response, next) => {
    if (existsSync(path.join(folder, 'index.html'))) return next();
    building ??= buildExplorer(folder).finally(() => {
      building = undefined;
    });
    await building;
    log.info({ folder }, 'the explorer is built');
    next();
  };

  const secured: RequestHandler = (_request, response, next) => {
    response.setHeader('content-security-policy', policy);
    next();
  };

  return Router()
    .use(secured, built)
    .use(express.static(folder, { index: 'index.html', maxAge: '1h', etag: true, redirect: false }));
}
