import type { Server } from 'node:http';

const lookEveryMs = 50;
/** What is not answered by then is cut. */
const finishWithinMs = 8_000;

/** Stops an HTTP server: it takes no connection any more; resolves when those there are have been answered, after 8 s at the latest. */
export function drain(server: Server, finishMs = finishWithinMs): Promise<void> {
  return new Promise((resolve) => {
    // A client that goes on asking would keep its connection for ever; one that does not is idle when its last answer is out.
    server.prependListener('request', (_request, response) => response.setHeader('connection', 'close'));
    const looking = setInterval(() => server.closeIdleConnections(), lookEveryMs);
    const cut = setTimeout(() => server.closeAllConnections(), finishMs);
    server.close(() => {
      clearInterval(looking);
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
