import type { IncomingMessage } from 'node:http';
import { most } from '../limits/most';
import { overLimit } from '../limits/over-limit';
import { badRequest, RefusedRequest } from './refusal';

/** Keeps nothing from one text to the next. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

const tooLarge = () => new RefusedRequest(413, overLimit('bodyBytes'), { connection: 'close' });

/** The whole body as text. Throws 413 as soon as it is known to be too large, 400 if it is not UTF-8, 415 if it is packed. */
export async function textOf(request: IncomingMessage, mostBytes: number = most.bodyBytes): Promise<string> {
  const packing = request.headers['content-encoding'] ?? 'identity';
  if (packing !== 'identity')
    throw badRequest(
      'Send the body as it is, without Content-Encoding.',
      'Envoyez le corps tel quel, sans Content-Encoding.',
      415,
    );
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) throw tooLarge();

  const chunks: Buffer[] = [];
  let size = 0;
  await new Promise<void>((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > mostBytes) {
        request.removeAllListeners('data').resume();
        reject(tooLarge());
      } else chunks.push(chunk);
    });
    const goneAway = () => reject(new Error('The client went away.'));
    request.once('close', goneAway);
    request.once('error', reject);
    request.once('end', () => {
      request.off('close', goneAway); // It closes all the same, and an error costs more than the rest of this.
      resolve();
    });
  });
  try {
    return utf8.decode(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks));
  } catch {
    throw badRequest('The body is not UTF-8.', 'Le corps n’est pas en UTF-8.');
  }
}
