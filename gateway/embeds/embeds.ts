import type { Request, RequestHandler, Response } from 'express';
import type { Log } from '../../kit/log';
import type { Link } from '../../kit/service';
import { mayPack, send } from '../http/conditional';
import { requestIdOf } from '../http/request-id';
import { allowReading, keptFor, policyFor, prepare, refusalOf, refuse } from './answers';
import { refreshSeconds } from './kept/freshness';
import { openSealed } from './kept/sealed';
import { surrogateKeys } from './kept/surrogate-keys';
import type { EmbedKeys } from './keys/keys';
import { permitOf } from './keys/permit';
import { scriptAt } from './requests/addresses';
import { type MakingParts, madeFor } from './requests/made';
import { type Path, pathOf, wantedBy } from './requests/path';

/** What embeds are made with. */
export interface EmbedParts extends MakingParts {
  readonly identity: Link | undefined;
  readonly keys: EmbedKeys;
  readonly log: Log;
  /** The same pages at addresses of their own, for the builder to frame, and for nobody else. */
  readonly isPreview?: boolean;
}

interface Asking {
  readonly path: Path;
  readonly requestId: string;
}

/** The lists of a region on the pages of a partner: each an address, and each form of it another ending (docs/embeds.md). */
export function embedPages(parts: EmbedParts): RequestHandler {
  const { identity, keys, keeping, log, publicUrl, isPreview = false } = parts;
  const { kept, front } = keeping;
  const sealed = openSealed();

  async function respond(request: Request, response: Response, { path, requestId }: Asking) {
    const wanted = wantedBy(path);
    const { isForPrograms, styleSource, contentType } = wanted.shape;
    const place = { slug: path.slug, isFilterable: wanted.isFilterable };
    const permit = await permitOf({ identity, keys, kept }, { request, place, isForPrograms });
    const { asked, partner } = permit;
    if (isForPrograms) allowReading(request, response, partner);
    const script = wanted.shape.keptTrueBy === 'script' ? scriptAt(publicUrl()) : null;
    const framers = isPreview ? ["'self'"] : partner.origins;
    response.setHeader('content-security-policy', policyFor(styleSource, framers, script));
    if (permit.refusal) throw permit.refusal;

    const opening = { path, wanted, permit, requestId, address: request.ip ?? '' };
    const { made, at } = await madeFor(parts, opening);
    const as = JSON.stringify([at.of(wanted.shape, asked.after), asked.locale, asked.theme, partner]);
    const around = { partner, locale: asked.locale, theme: asked.theme, at };
    const what = sealed(made.of, as, mayPack(request), () => made.text(around));
    response.setHeader('cache-control', keptFor(permit, wanted.shape));
    for (const [name, value] of surrogateKeys(wanted, asked)) response.setHeader(name, value);
    if (wanted.shape.keptTrueBy === 'browser') response.setHeader('refresh', refreshSeconds);
    response.setHeader('content-language', asked.locale);
    response.setHeader('content-type', contentType);
    send(request, response, what);
    const isCurrent = () => made.isCurrent() && permit.isCurrent();
    front.keep(request, response.getHeaders(), what, isCurrent);
  }

  return async (request, response) => {
    const requestId = requestIdOf(request.get('x-request-id'));
    const path = pathOf(request);
    const isPage = path.ending === '';
    response.setHeader('x-request-id', requestId);
    prepare(request, response, isPage);
    try {
      await respond(request, response, { path, requestId });
    } catch (error) {
      if (!request.socket.destroyed) refuse(request, response, refusalOf(error, log, requestId), { isPage });
    }
  };
}
