import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import compression from 'compression';
import express, { type ErrorRequestHandler } from 'express';
import helmet from 'helmet';
import { Refusal } from '../../kit/errors';
import type { Log } from '../../kit/log';
import type { Links } from '../../kit/service';
import { authorizePages } from '../apps/authorize';
import { appEndpoints } from '../apps/endpoints';
import { signInPages } from '../apps/sign-in';
import { passkeyPages, passkeyScript } from '../apps/sign-in-passkey';
import { signInWithPages } from '../apps/sign-in-with';
import { charging } from '../budgets/charging';
import type { Tolls } from '../budgets/tolls';
import type { Settings } from '../config';
import { builder } from '../embeds/builder/builder';
import { embedPages } from '../embeds/embeds';
import { openScripts } from '../embeds/files/files';
import { scripts as scriptNames } from '../embeds/files/place';
import type { Keeping } from '../embeds/kept/keeping';
import type { EmbedKeys } from '../embeds/keys/keys';
import { embedPreflight } from '../embeds/keys/preflight';
import { oembedFor } from '../embeds/oembed/answer';
import type { Engine } from '../engine';
import { explorerFiles } from '../explorer/files';
import type { Live } from '../live/counts';
import { erasurePage } from '../pages/erasure';
import { exportFile } from '../pages/export-file';
import { readiness } from '../pages/health';
import { landingPage } from '../pages/landing';
import { mailLinkPages } from '../pages/mail-link';
import { mailLinks } from '../pages/mail-links';
import { mailboxPages } from '../pages/mailbox';
import { mapFile } from '../pages/map-files';
import { metricsPage } from '../pages/metrics';
import { partnerKeysPage } from '../pages/partner-keys';
import { schemaFile } from '../pages/schema-file';
import { threadPage } from '../pages/thread';
import type { Viewers } from '../viewer';
import type { KnownDocuments } from './asked';
import { type Before, crossOrigin } from './cross-origin';
import { graphqlOverHttp } from './graphql';
import { RefusedRequest, refusedBy } from './refusal';
import { sessionPaths } from './session';

const worthCompressing = 2_000;

interface AppParts {
  readonly settings: Settings;
  readonly engine: Engine;
  readonly viewers: Viewers;
  readonly links: Links;
  readonly embedKeys: EmbedKeys;
  readonly keeping: Keeping;
  readonly log: Log;
  readonly apiSdl: string;
  readonly documents: KnownDocuments;
  readonly tolls: Tolls;
  publicUrl(): string;
  isClosing(): boolean;
  live(): Live;
}

/**
 * Every path of the gateway, in one place. The graph is answered without express, which costs a request a tenth of a millisecond; at
 * other spellings of its path, too, express hands it on. So are pages of partners that are made already.
 */
export function appOf({
  settings,
  engine,
  viewers,
  links,
  embedKeys,
  keeping,
  log,
  apiSdl,
  documents,
  tolls,
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
  const identity = links['identity'];
  const embedding = { engine, identity, keys: embedKeys, keeping, tolls, log, publicUrl };
  const embeds = embedPages(embedding);
  const preview = embedPages({ ...embedding, isPreview: true });
  app.get('/embed/oembed', oembedFor(embedding));
  for (const path of ['/embed/regions/:name', '/embed/regions/:name/:list'])
    app.get(path, embeds).options(path, embedPreflight(embedKeys));
  for (const path of ['/embed/build/regions/:name', '/embed/build/regions/:name/:list'])
    app.get(path, preview);
  app.get('/embed/build', builder({ engine, publicUrl }));
  const scripts = openScripts();
  for (const name of scriptNames)
    app.get([`/embed/${name}.js`, `/embed/${name}.:hash.js`], scripts.serve(name));
  for (const name of ['france.topo.json', 'world.topo.json'] as const)
    app.get(`/maps/${name}`, mapFile(name));
  app.get('/sign-in/passkey.js', passkeyScript());
  app.use(compress as never);

  const allowed = crossOrigin(settings.HAMEAU_ORIGINS);
  const graphql = graphqlOverHttp({
    engine,
    viewers,
    keys: embedKeys,
    log,
    documents,
    tolls,
    proxies: settings.HAMEAU_PROXIES,
    publicUrl,
  });
  app.all('/graphql', allowed, graphql);
  app.get('/schema.graphql', allowed, schemaFile(apiSdl));
  app.get('/livez', (_request, response) => void response.json({ live: true }));
  app.get('/readyz', readiness(links, isClosing));
  app.get('/metrics', metricsPage({ links, engine, live }));

  const parts = { engine, identity, viewers, publicUrl };
  const session = sessionPaths(parts);
  const signIn = signInPages(parts);
  const passkey = passkeyPages(parts);
  const signInWith = signInWithPages(parts);
  const authorize = authorizePages(parts);
  const { token, revoke, keys, metadata } = appEndpoints(parts);
  app.use(charged, charging(tolls));
  app.post('/session', session.give).delete('/session', session.end);
  app.get('/sign-in', signIn.ask).post('/sign-in', signIn.act);
  app.post('/sign-in/passkey/options', passkey.options).post('/sign-in/passkey', passkey.act);
  app.get('/sign-in/with/:provider', signInWith.go).get('/sign-in/back', signInWith.back);
  app.get('/oauth/authorize', authorize.ask).post('/oauth/authorize', authorize.act);
  app.post('/oauth/token', token).post('/oauth/revoke', revoke);
  app.get('/.well-known/jwks.json', keys).get('/.well-known/oauth-authorization-server', metadata);
  app.get('/export/:secret', exportFile(links['identity']));
  app.get('/erasure', erasurePage(engine));
  app.get('/threads/:id', threadPage(engine));
  app.get('/partners/:slug/keys', partnerKeysPage(parts));

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
  return (request, response) => {
    if (isGraphql(request)) through(before, graphql, request, response);
    else if (!keeping.front.answers(request, response)) app(request, response);
  };
}

/** What costs more than a file: each may look into the database. */
const charged = [
  '/session',
  '/sign-in',
  '/oauth',
  '/export',
  '/erasure',
  '/threads',
  '/partners',
  ...mailLinks.map(({ path }) => path),
];

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
  (thrown, _request, response, _next) => {
    const error = thrown instanceof Refusal ? refusedBy(thrown) : thrown;
    const isRefusal = error instanceof RefusedRequest;
    const status = isRefusal
      ? error.status
      : Number(error?.status) >= 400 && error.status < 500
        ? error.status
        : 500;
    if (status === 500) log.error({ err: error }, 'a page met a bug');
    if (response.headersSent) return void response.destroy();
    response
      .set(isRefusal ? error.headers : {})
      .status(status)
      .type('text')
      .send(isRefusal ? `${error.message}\n` : 'This did not work.\n');
  };
