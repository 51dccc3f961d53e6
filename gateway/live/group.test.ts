import { notFound, unavailable } from '../../kit/errors';
import { LocalHint } from '../../kit/hint';
import { logOf } from '../../kit/log';
import type { Link } from '../../kit/service';
import { until } from '../../kit/testing/until';
import { Group } from './group';
import { Groups, topicIn } from './groups';
import type { LiveEvent, Page, View } from './pages';
import type { Reader } from './reader';

const epoch = 'e1';
const cursorAt = (seq: number, of = epoch) => `${of}:${seq}`;
const eventAt = (seq: number, of = epoch): LiveEvent => ({
  cursor: cursorAt(seq, of),
  epoch: of,
  at: [seq],
  people: [],
  body: Buffer.from(String(seq)),
});
const placeAt = (seq: number) => ({ cursor: cursorAt(seq), epoch, at: [seq] });

/** A reader that keeps what it is told; like a subscriber, it takes nothing twice. */
function aReader() {
  const told: number[] = [];
  const ended: unknown[] = [];
  const reader: Reader = {
    tell: (events) => {
      for (const { at } of events) if (!told.includes(at[0] ?? 0)) told.push(at[0] ?? 0);
    },
    refused: (error) => ended.push(error),
  };
  return { reader, told, ended };
}

/** A log up to `head`, asked page by page; what each page was asked after is kept. */
function aLog(pageSize = 100) {
  const log = { head: 0, asked: [] as string[], fail: [] as unknown[], hidden: new Set<number>() };
  const page = async (_view: View, after: string): Promise<Page> => {
    log.asked.push(after);
    const { head } = log;
    await new Promise((resolve) => setImmediate(resolve));
    const error = log.fail.shift();
    if (error) throw error;
    const seqs = Array.from({ length: head }, (_none, at) => at + 1).filter(
      (seq) => seq > Number(after.split(':')[1]) && !log.hidden.has(seq),
    );
    const events = seqs.slice(0, pageSize).map((seq) => eventAt(seq));
    return { events, isFull: events.length === pageSize };
  };
  return { log, page };
}

const groupOn = (page: ReturnType<typeof aLog>['page'], seq = 0) =>
  new Group({
    key: 'k',
    service: 's',
    topics: [topicIn('s', 't')],
    place: placeAt(seq),
    view: {} as View,
    page,
  });

test('wakes that come while a page is asked for are one more page, and none at all for what was told already', async () => {
  const { log, page } = aLog();
  const group = groupOn(page);
  const { reader, told } = aReader();
  group.join(reader);
  log.head = 1;
  group.wake(epoch, [1]);
  for (log.head = 2; log.head < 9; log.head += 1) group.wake(epoch, [log.head]);
  await until(() => told.length === 8 || told.length === 9);
  const pages = log.asked.length;
  expect(pages).toBeLessThanOrEqual(2);
  group.wake(epoch, [3]);
  group.wake(epoch, [8]);
  await new Promise((resolve) => setImmediate(resolve));
  expect(log.asked).toHaveLength(pages);
  expect(told).toEqual(told.toSorted((one, other) => one - other));
});

test('a failed page is asked for again from where it was, and what cannot be read any more ends its readers', async () => {
  const { log, page } = aLog();
  const group = groupOn(page);
  const { reader, told, ended } = aReader();
  group.join(reader);
  log.head = 3;
  log.fail = [unavailable(), new Error('broken')];
  group.wake(epoch, [3]);
  await until(() => told.length === 3);
  expect(log.asked).toEqual([cursorAt(0), cursorAt(0), cursorAt(0)]);
  expect(ended).toEqual([]);
  log.fail = [notFound({ en: 'thread', fr: 'fil' }, 'x')];
  group.wake(epoch, [4]);
  await until(() => ended.length === 1);
  expect(ended).toMatchObject([{ code: 'NOT_FOUND' }]);
});

test('what its readers do not see does not hold the group up, nor is it looked for again', async () => {
  const { log, page } = aLog();
  const group = groupOn(page);
  const { reader, told } = aReader();
  group.join(reader);
  log.hidden.add(1);
  log.head = 1;
  group.wake(epoch, [1]);
  await until(() => log.asked.length === 1);
  await new Promise((resolve) => setImmediate(resolve));
  group.wake(epoch, [1]);
  expect(log.asked).toHaveLength(1);
  expect(group.place.at).toEqual([1]);
  log.head = 2;
  group.wake(epoch, [2]);
  await until(() => told.length === 1);
  expect(told).toEqual([2]);
});

test('long logs come page by page; who catches up shares a page only with what was asked for at the same time', async () => {
  const { log, page } = aLog(10);
  log.head = 35;
  const group = groupOn(page, 0);
  const { reader, told } = aReader();
  group.join(reader);
  group.look();
  await until(() => told.length === 35);
  expect(log.asked).toHaveLength(4);

  const [one, other] = await Promise.all([group.pageAfter(cursorAt(30)), group.pageAfter(cursorAt(30))]);
  expect(log.asked).toHaveLength(5);
  expect(one).toBe(other);
  expect(one.level.at).toEqual([35]);
  await group.pageAfter(cursorAt(30));
  expect(log.asked).toHaveLength(6);
});

test('what moved between the look for the end of a log and the making of a group is not forgotten', async () => {
  const { log, page } = aLog();
  const topics: [string, number[]][] = [];
  const call = async () => ({
    epoch,
    after: [0, log.head],
    topics: topics.splice(0),
    hasMore: false,
    isHeldUp: false,
  });
  const hint = new LocalHint();
  const groups = new Groups({
    links: { s: { call } as unknown as Link },
    hint,
    log: logOf('test', 'silent'),
  });
  await groups.listening('s');
  const place = placeAt(log.head);
  log.head = 1;
  topics.push(['t', [1]]);
  hint.send('s');
  await until(() => topics.length === 0);
  await new Promise((resolve) => setImmediate(resolve));

  const group = groups.find('k', () => groupOn(page, place.at[0]));
  const { reader, told } = aReader();
  group.join(reader);
  await until(() => told.length === 1);
  log.head = 2;
  topics.push(['t', [2]]);
  hint.send('s');
  await until(() => told.length === 2);
  group.leave(reader);
  groups.dropIfIdle(group);
  expect(groups.byKey.size).toBe(0);
  groups.close();
});
