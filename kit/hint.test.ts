import { setTimeout as pause } from 'node:timers/promises';
import { type Hint, LocalHint } from './hint';

describe.each<[string, () => Promise<Hint>]>([['in process', async () => new LocalHint()]])(
  'a hint carried %s',
  (_name, connect) => {
    let hint: Hint;
    beforeEach(async () => {
      hint = await connect();
    });
    afterEach(() => hint.close());

    const woken = (topic: string) => {
      const wakes: string[] = [];
      const end = hint.on(topic, () => wakes.push(topic));
      return { wakes, end };
    };

    test('wakes everyone who waits on its topic, after the sender has gone on', async () => {
      const [one, other] = [woken('trees'), woken('trees')];
      hint.send('trees');
      expect([one.wakes, other.wakes]).toEqual([[], []]);
      await pause(5);
      expect([one.wakes, other.wakes]).toEqual([['trees'], ['trees']]);
    });

    test('keeps topics apart, and is lost where nobody waits', async () => {
      const fruit = woken('fruit');
      hint.send('trees');
      await pause(5);
      expect(fruit.wakes).toEqual([]);
    });

    test('wakes nobody who has stopped waiting', async () => {
      const [gone, still] = [woken('trees'), woken('trees')];
      gone.end();
      hint.send('trees');
      await pause(5);
      expect([gone.wakes, still.wakes]).toEqual([[], ['trees']]);
    });

    test('wakes nobody once it is closed', async () => {
      const { wakes } = woken('trees');
      await hint.close();
      hint.send('trees');
      await pause(5);
      expect(wakes).toEqual([]);
    });
  },
);
