import { createServer } from 'node:http';

/** node:http on a free port of this machine, answering JSON that is written already; what goes wrong is a 500 that says so. */
export function serveJson(answer: (url: string) => Promise<string>): Promise<number> {
  const server = createServer((request, response) => {
    answer(request.url ?? '').then(
      (text) => {
        response.writeHead(200, {
          'content-type': 'application/json; charset=utf-8',
          'content-length': Buffer.byteLength(text),
        });
        response.end(text);
      },
      (error: Error) => {
        response.writeHead(500);
        response.end(error.message);
      },
    );
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}
