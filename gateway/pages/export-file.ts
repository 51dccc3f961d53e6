import { once } from 'node:events';
import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { Link } from '../../kit/service';
import { localeOf } from '../../kit/words';
import { html, sendPage } from './html';

const pieceShape = z.object({ piece: z.string(), bytes: z.number() }).nullable();

/**
 * The archive behind the link of a mail. The secret is the only key, so nothing keeps a copy on the way, and no page that it could be told
 * to comes after it. Piece by piece: however large it is, one piece is in memory.
 */
export function exportFile(identity: Link | undefined): RequestHandler {
  const pieceOf = async (secret: string, position: number) =>
    pieceShape.parse((await identity?.call('exportPiece', { secret, position })) ?? null);

  return async (request, response) => {
    response.set({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    });
    const secret = String(request.params['secret'] ?? '');
    let found = await pieceOf(secret, 0);
    if (!found) {
      const locale = localeOf(request.headers['accept-language']);
      const [title, words] = {
        en: ['No archive here', 'There is no archive at this address (any more): it serves for seven days.'],
        fr: [
          'Pas d’archive ici',
          'Il n’y a pas ou plus d’archive à cette adresse : elle sert pendant sept jours.',
        ],
      }[locale] as [string, string];
      return sendPage(response, { title, main: html`<h1>${title}</h1><p>${words}</p>`, locale, status: 404 });
    }
    response.set({
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="hameau-export.zip"',
      'content-length': String(found.bytes),
    });
    for (let position = 1; found && !response.destroyed; position += 1) {
      if (!response.write(Buffer.from(found.piece, 'base64')))
        await Promise.race([once(response, 'drain'), once(response, 'close')]);
      found = await pieceOf(secret, position);
    }
    response.end();
  };
}
