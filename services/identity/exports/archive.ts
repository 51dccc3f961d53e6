import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** One file of an archive: its name, and its parts as they come. */
export interface ArchiveFile {
  readonly name: string;
  parts(): AsyncIterable<string>;
}

const pieceBytes = 256 * 1_024;

/** A zip of these files, in pieces, made while they are read: however large it is, a few pieces are in memory. */
export async function* archiveOf(files: readonly ArchiveFile[]): AsyncGenerator<Buffer> {
  const zip = new ZipFile();
  for (const { name, parts } of files)
    zip.addReadStreamLazy(name, (give) => give(null, Readable.from(parts(), { objectMode: false })));
  zip.end();
  const output = zip.outputStream as Readable;
  zip.on('error', (error: Error) => output.destroy(error));
  let waiting: Buffer[] = [];
  let size = 0;
  for await (const chunk of output) {
    waiting.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size < pieceBytes) continue;
    yield Buffer.concat(waiting);
    [waiting, size] = [[], 0];
  }
  if (size > 0) yield Buffer.concat(waiting);
}
