import type { Request, RequestHandler, Response } from 'express';
import { sendTagged } from '../../http/conditional';
import { requestIdOf } from '../../http/request-id';
import { keptFor, refusalOf, refuse } from '../answers';
import type { EmbedParts } from '../embeds';
import { permitOf } from '../keys/permit';
import { madeFor } from '../requests/made';
import { wantedBy } from '../requests/path';
import { isOtherFormat, noOtherFormat, oembedAnswer, oembedAsked } from './oembed';

const notImplemented = 501;

/** `/embed/oembed?url=`: how to put a page of a region on a page of one's own (oembed.com). It holds nothing of anybody, so any page may read it. */
export function oembedFor(parts: EmbedParts): RequestHandler {
  const { identity, keys, keeping, log, publicUrl } = parts;
  const { kept } = keeping;

  async function respond(request: Request, response: Response, requestId: string): Promise<void> {
    if (isOtherFormat(request)) throw noOtherFormat;
    const asked = oembedAsked(request, publicUrl());
    const { path, page } = asked;
    const wanted = wantedBy(path);
    const place = { slug: path.slug, isFilterable: wanted.isFilterable };
    const permit = await permitOf({ identity, keys, kept }, { request: page, place, isForPrograms: false });
    if (permit.refusal) throw permit.refusal;

    const { locale, theme } = permit.asked;
    const opening = { path, wanted, permit, requestId, address: request.ip ?? '' };
    const { made, at } = await madeFor(parts, opening);
    response.setHeader('cache-control', keptFor(permit, {}));
    response.setHeader('content-type', 'application/json; charset=utf-8');
    sendTagged(
      request,
      response,
      oembedAnswer(made.region, { partner: permit.partner, locale, theme, at }, asked),
    );
  }

  return async (request, response) => {
    const requestId = requestIdOf(request.get('x-request-id'));
    response.setHeader('x-request-id', requestId);
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('cross-origin-resource-policy', 'cross-origin');
    response.setHeader('x-robots-tag', 'noindex, noarchive');
    try {
      await respond(request, response, requestId);
    } catch (error) {
      if (request.socket.destroyed) return;
      const told = error === noOtherFormat ? { status: notImplemented } : {};
      refuse(request, response, refusalOf(error, log, requestId), { isPage: false, ...told });
    }
  };
}
