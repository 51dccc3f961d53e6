import { type Hint, LocalHint } from './hint';
import { openScratch, type Scratch, silent } from './kit.fixtures';
import { natsHint } from './nats-hint';
import { postgresHint } from './postgres-hint';
import { isLeftOutWithoutNats, natsProcess } from './testing/nats';
import { until } from './testing/until';

let scratch: Scratch;
beforeAll(async () => {
  scratch = await openScratch();
});
afterAll(() => scratch.close());

const overPostgres = () => postgresHint({ url: scratch.url, log: silent });

const nats = natsProcess();
afterAll(async () => (await nats).kill());

/** Two ends that have heard of each other. */
async function overNats(): Promise<Ends> {
  const { url, kill, start } = await nats;
  await kill();
  await start();
  const ends: Ends = [natsHint({ url, log: silent }), natsHint({ url, log: silent })];
  const wakes: string[] = [];
  const stop = ends[1].on('first', () => wakes.push('first'));
  await until(() => {
    ends[0].send('first');
    return wakes.length > 0;
  });
  stop();
  return ends;
}

/** Who sends and who waits: in one process the same, between processes two. */
type Ends = readonly [sender: Hint, waiter: Hint];

describe.each<[string, () => Promise<Ends>]>([
  [
    'in process',
    async () => {
      const hint = new LocalHint();
      return [hint, hint];
    },
  ],
  [
    'by PostgreSQL, within a process',
    async () => {
      const hint = await overPostgres();
      return [hint, hint];
    },
  ],
  ['by PostgreSQL, between processes', async () => [await overPostgres(), await overPostgres()]],
  ...(isLeftOutWithoutNats('hints between processes by NATS')
    ? []
    : [['by NATS, between processes', overNats] as [string, typeof overNats]]),
])('a hint carried %s', (_name, connect) => {
  let [sender, waiter] = [] as unknown as [Hint, Hint];
  beforeEach(async () => {
    [sender, waiter] = await connect();
  });
  afterEach(() => Promise.all([sender.close(), waiter.close()]));

  const woken = (topic: string) => {
    const wakes: string[] = [];
    const end = waiter.on(topic, () => wakes.push(topic));
    return { wakes, end };
  };

  /** Hints arrive in order: what was sent before this one has been heard when it is. */
  async function heardAll(): Promise<void> {
    const last = woken('last');
    sender.send('last');
    await until(() => last.wakes.length > 0);
    last.end();
  }

  test('wakes everyone who waits on its topic, after the sender has gone on', async () => {
    const [one, other] = [woken('trees'), woken('trees')];
    sender.send('trees');
    expect([one.wakes, other.wakes]).toEqual([[], []]);
    await heardAll();
    expect([one.wakes, other.wakes]).toEqual([['trees'], ['trees']]);
  });

  test('keeps topics apart, and is lost where nobody waits', async () => {
    const fruit = woken('fruit');
    sender.send('trees');
    await heardAll();
    expect(fruit.wakes).toEqual([]);
  });

  test('wakes nobody who has stopped waiting', async () => {
    const [gone, still] = [woken('trees'), woken('trees')];
    gone.end();
    sender.send('trees');
    await heardAll();
    expect([gone.wakes, still.wakes]).toEqual([[], ['trees']]);
  });

  test('carries many topics at once', async () => {
    const topics = Array.from({ length: 400 }, (_none, at) => `tree-${at}-${'x'.repeat(60)}`);
    const all = topics.map(woken);
    for (const topic of topics) sender.send(topic);
    await until(() => all.every(({ wakes }) => wakes.length === 1));
  });

  test('wakes nobody once it is closed', async () => {
    const { wakes } = woken('trees');
    await waiter.close();
    await sender.close();
    sender.send('trees');
    expect(wakes).toEqual([]);
  });
});
