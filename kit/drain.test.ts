import { Agent, createServer, get, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { drain } from './drain';
import { until } from './testing/until';

const waiting: ServerResponse[] = [];
let server: Server;
let port: number;
let agent: Agent;
beforeEach(async () => {
  waiting.length = 0;
  server = createServer((_request, response) => waiting.push(response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  agent = new Agent({ keepAlive: true, maxSockets: 1 });
});
afterEach(() => agent.destroy());

function ask(): Promise<number> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, agent }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode ?? 0));
    }).once('error', reject);
  });
}

test('what was asked is answered, and a client that goes on asking keeps nothing open', async () => {
  const first = ask();
  await until(() => waiting.length === 1);
  const drained = drain(server, 60_000);
  server.on('request', (_request, response: ServerResponse) => response.end());
  const goesOn = async () => {
    for (;;) await ask();
  };
  const going = goesOn().catch(({ code }) => code);
  waiting[0]?.end();
  expect(await first).toBe(200);
  await drained;
  expect(['ECONNRESET', 'ECONNREFUSED']).toContain(await going);
});

test('what is not answered in time is cut', async () => {
  const answer = ask().catch(({ code }) => code);
  await until(() => waiting.length === 1);
  await drain(server, 20);
  expect(await answer).toBe('ECONNRESET');
});
