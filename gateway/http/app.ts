import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import compression from 'compression';
import express, { type ErrorRequestHandler } from 'express';
import helmet from 'helmet';
import type { Log } from '../../kit/log';
import type { Links } from '../../kit/service';
import type { Settings } from '../config';
import { embedPages } from '../embeds/embeds';
import type { Engine } from '../engine';
import { explorerFiles } from '../explorer/files';
import type { Live } from '../live/counts';
import { readiness } from '../pages/health';
import { landingPage } from '../pages/landing';
import { mailLinkPages } from '../pages/mail-link';
import { mailLinks } from '../pages/mail-links';
import { mailboxPages } from '../pages/mailbox';
import { mapFile } from '../pages/map-files';
import { metricsPage } from '../pages/metrics';
import { schemaFile } from '../pages/schema-file';
import type { TrustedDocuments } from '../trusted/trusted-documents';
import type { Viewers } from '../viewer';
import { type Before, crossOrigin } from './cross-origin';
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
  readonly trusted: TrustedDocuments;
  publicUrl(): string;
  isClosing(): boolean;
  live(): Live;
}

/**
 * Every path of the gateway, in one place. The graph is answered without express, which costs a request a tenth of a millisecond; at
 * other spellings of its path, too, express hands it on.
 */
export function appOf({
  settings,
  engine,
  viewers,
  links,
  log,
  apiSdl,
  trusted,
  publicUrl,
  isClosing,
  live,
}: AppParts): RequestListener {
  const app = express();
  app.disable('x-powered-by').set('etag', false).set('trust proxy', settings.HAMEAU_PROXIES);
  const secure = helmet({
    contentSecurityPolicy: false,
    strictTransportSecurity: settings.HAMEAU_PUBLIC_URL?.startsWith('https:') ?? false,
  });
  const compressing = compression({ threshold: worthCompressing }) as unknown as Before;
  const compress: Before = (request, response, next) =>
    request.headers['accept-encoding'] ? compressing(request, response, next) : next();
  app.use(secure);
  // Before whatever compresses: each of these answers has a tag of its very bytes.
  app.get('/embed/regions/:name', embedPages({ engine, identity: links['identity'], log, publicUrl }));
  for (const name of ['france.topo.json', 'world.topo.json'] as const)
    app.get(`/maps/${name}`, mapFile(name));
  app.use(compress as never);

  const allowed = crossOrigin(settings.HAMEAU_ORIGINS);
  const graphql = graphqlOverHttp({ engine, viewers, log, trusted, proxies: settings.HAMEAU_PROXIES });
  app.all('/graphql', allowed, graphql);
  app.get('/schema.graphql', allowed, schemaFile(apiSdl));
  app.get('/livez', (_request, response) => void response.json({ live: true }));
  app.get('/readyz', readiness(links, isClosing));
  app.get('/metrics', metricsPage({ links, engine, live }));

  const mailbox = mailboxPages(links['identity']);
  app.get('/', landingPage(publicUrl));
  app.use('/graphiql', explorerFiles(log));
  app.get('/mailbox', mailbox.list);
  app.get('/mailbox/:id', mailbox.one);
  for (const link of mailLinks) {
    const { ask, act } = mailLinkPages(engine, link);
    app.get(link.path, ask).post(link.path, act);
  }

  app.use(
    (_request, response) =>
      void response.status(404).type('text').send('There is nothing at this address.\n'),
  );
  app.use(failed(log));
  const before = [secure, compress, allowed];
  return (request, response) =>
    isGraphql(request) ? through(before, graphql, request, response) : app(request, response);
}

const isGraphql = ({ url = '' }: IncomingMessage) => url === '/graphql' || url.startsWith('/graphql?');

function through(
  [first, ...rest]: readonly Before[],
  last: (request: IncomingMessage, response: ServerResponse) => void,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (first) first(request, response, () => through(rest, last, request, response));
  else last(request, response);
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
