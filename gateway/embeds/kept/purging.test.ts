import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LocalHint } from '../../../kit/hint';
import { logOf } from '../../../kit/log';
import { until } from '../../../kit/testing/until';
import { type Keeping, openKeeping } from './keeping';

const hint = new LocalHint();
const purges: { readonly keys: string[]; readonly authorization: string | undefined }[] = [];
let isDown = false;
const cdn = createServer((request, response) => {
  let text = '';
  request.on('data', (part) => {
    text += part;
  });
  request.on('end', () => {
    if (!isDown)
      purges.push({
        keys: JSON.parse(text).surrogate_keys,
        authorization: request.headers.authorization,
      });
    response.writeHead(isDown ? 503 : 200).end();
  });
});

let keeping: Keeping;
beforeAll(async () => {
  await new Promise<void>((resolve) => cdn.listen(0, '127.0.0.1', resolve));
  const purgeUrl = `http://127.0.0.1:${(cdn.address() as AddressInfo).port}/purge`;
  keeping = openKeeping({ hint, log: logOf('test', 'silent'), purgeUrl, purgeToken: 'ours' });
});
afterAll(async () => {
  await keeping?.close();
  cdn.close();
});
beforeEach(() => {
  purges.length = 0;
});

/** What the graph would answer of a list, and how often it was asked. */
function aList(name: string) {
  const list = { names: ['Léa'], asked: 0 };
  const question = {
    ...{ key: name, topics: ['directory'] as const, surrogateKey: `members.${name}.hall` },
    make: async () => {
      list.asked += 1;
      return [...list.names];
    },
  };
  return Object.assign(list, { look: () => keeping.kept.once(question) });
}

test('a CDN is told once which list is another now, though nobody asks; of one that is the same, nothing', async () => {
  const [perche, maine] = [aList('perche'), aList('maine')];
  await Promise.all([perche.look(), maine.look()]);
  perche.names.pop();
  hint.send('directory');
  await until(() => purges.length > 0);
  expect(purges).toEqual([{ keys: ['members.perche.hall'], authorization: 'Bearer ours' }]);
  expect([perche.asked, maine.asked]).toEqual([2, 2]);
});

test('it is told as well when somebody asked first; and while it does not take purges, until it does', async () => {
  const ardennes = aList('ardennes');
  await ardennes.look();
  isDown = true;
  ardennes.names.push('Tom');
  hint.send('directory');
  await Promise.resolve();
  await ardennes.look();
  await until(async () => ardennes.asked === 2);
  isDown = false;
  await until(() => purges.some(({ keys }) => keys.includes('members.ardennes.hall')));
});
