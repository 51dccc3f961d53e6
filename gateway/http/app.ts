import compression from 'compression';
import express, { type ErrorRequestHandler, type Express } from 'express';
import helmet from 'helmet';
import type { Log } from '../../kit/log';
import type { Links } from '../../kit/service';
import type { Settings } from '../config';
import { embedPages } from '../embeds/embeds';
import type { Engine } from '../engine';
import { explorerFiles } from '../explorer/files';
import { readiness } from '../pages/health';
import { landingPage } from '../pages/landing';
import { mailboxPages } from '../pages/mailbox';
import { schemaFile } from '../pages/schema-file';
import { verifyPages } from '../pages/verify';
import type { Viewers } from '../viewer';
import { crossOrigin } from './cross-origin';
import { graphqlOverHttp } from './graphql';
import { RefusedRequest } from './refusal';

const worthCompressing = 2_000;

interface AppParts {
  readonly settings: Settings;
  readonly engine: Engine;
  readonly viewers: Viewers;
  readonly links: Links;
  readonly log: Log;
  readonly apiSdl: string;
  publicUrl(): string;
  isClosing(): boolean;
}

/** Every path of the gateway, in one place. */
export function appOf({
  settings,
  engine,
  viewers,
  links,
  log,
  apiSdl,
  publicUrl,
  isClosing,
}: AppParts): Express {
  const app = express();
  app.disable('x-powered-by').set('etag', false).set('trust proxy', settings.HAMEAU_PROXIES);
  app.use(
    helmet({
      contentSecurityPolicy: false,
      strictTransportSecurity: settings.HAMEAU_PUBLIC_URL?.startsWith('https:') ?? false,
    }),
  );
  // Before whatever compresses: each of these answers has a tag of its very bytes.
  app.get('/embed/regions/:name', embedPages({ engine, identity: links['identity'], log, publicUrl }));
  app.use(compression({ threshold: worthCompressing }));

  const allowed = crossOrigin(settings.HAMEAU_ORIGINS);
  app.all('/graphql', allowed, graphqlOverHttp(engine, viewers, log));
  app.get('/schema.graphql', allowed, schemaFile(apiSdl));
  app.get('/livez', (_request, response) => void response.json({ live: true }));
  app.get('/readyz', readiness(links, isClosing));

  const mailbox = mailboxPages(links['identity']);
  const verify = verifyPages(engine);
  app.get('/', landingPage(publicUrl));
  app.use('/graphiql', explorerFiles(log));
  app.get('/mailbox', mailbox.list);
  app.get('/mailbox/:id', mailbox.one);
  app.get('/verify', verify.ask);
  app.post('/verify', verify.act);

  app.use(
    (_request, response) =>
      void response.status(404).type('text').send('There is nothing at this address.\n'),
  );
  app.use(failed(log));
  return app;
}

/** Four arguments are how express knows a handler of errors. */
const failed =
  (log: Log): ErrorRequestHandler =>
  (error, _request, response, _next) => {
    const isRefusal = error instanceof RefusedRequest;
    const status = isRefusal
      ? error.status
      : Number(error?.status) >= 400 && error.status < 500
        ? error.status
        : 500;
    if (status === 500) log.error({ err: error }, 'a page met a bug');
    if (response.headersSent) return void response.destroy();
    response
      .status(status)
      .type('text')
      .send(isRefusal ? `${error.message}\n` : 'This did not work.\n');
  };
