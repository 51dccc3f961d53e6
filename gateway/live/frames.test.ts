import { once } from 'node:events';
import type { Writable } from 'node:stream';
import * as ws from 'ws';
import { bodyOf, framesOf, prefixOf } from './frames';

/** ws' own reader of frames, which its types do not tell of. */
const { Receiver } = ws as unknown as { Receiver: new (options: { isServer: boolean }) => Writable };

/** What a websocket client reads out of these bytes. */
async function read(frames: Buffer): Promise<string[]> {
  const receiver = new Receiver({ isServer: false });
  const texts: string[] = [];
  receiver.on('message', (data: Buffer) => texts.push(data.toString('utf8')));
  receiver.end(frames);
  await once(receiver, 'finish');
  return texts;
}

const message = (id: string, text: string) => JSON.stringify({ id, type: 'next', payload: { text } });

test.each([0, 50, 125, 126, 127, 300, 65_400, 65_535, 65_536, 70_000])(
  'a payload with %i characters is one message, whatever its header has to be',
  async (length) => {
    for (const id of ['1', 'a "quoted" é']) {
      const text = 'x'.repeat(length);
      expect(await read(framesOf(prefixOf(id), [bodyOf({ text })]))).toEqual([message(id, text)]);
    }
  },
);

test('many payloads are as many messages, in order', async () => {
  const texts = ['one', 'é'.repeat(100), 'three'];
  expect(
    await read(
      framesOf(
        prefixOf('s'),
        texts.map((text) => bodyOf({ text })),
      ),
    ),
  ).toEqual(texts.map((text) => message('s', text)));
});
