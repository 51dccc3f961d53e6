import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What each path is answered with. */
export interface PlainSettings {
  readonly answers: readonly {
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    /** Base64. */
    readonly bytes: string;
  }[];
}

async function serve({ answers }: PlainSettings): Promise<number> {
  const known = new Map(
    answers.map(({ path, headers, bytes }) => [
      path,
      { headers: Object.entries(headers).flat(), bytes: Buffer.from(bytes, 'base64') },
    ]),
  );
  const server = createServer((request, response) => {
    const one = known.get(request.url ?? '');
    if (one) response.writeHead(200, one.headers).end(one.bytes);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

process.once('message', (settings: PlainSettings) => {
  void serve(settings).then((port) => process.send?.({ port }));
});
process.on('disconnect', () => process.exit(0));
