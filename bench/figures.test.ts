import type { Row } from './bench';
import { Closers } from './closers';
import { nodesIn } from './directory/equality';
import { rowsOf } from './load/rows';
import { median, percentile, rangeOf } from './median';
import { familyOf, processFrom } from './processes';
import { tableOf } from './table';

test('a median is the middle one, or between the two in the middle, in whatever order they came', () => {
  expect(median([9, 1, 4])).toBe(4);
  expect(median([10, 1, 4, 2])).toBe(3);
  expect(rangeOf([9, 1, 4])).toEqual([1, 9]);
});

test('ninety-nine of a hundred are at most the ninety-ninth percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => at + 1);
  expect(percentile(hundred, 0.99)).toBe(99);
  expect(percentile(hundred, 0.5)).toBe(50);
  expect(percentile([7], 0.99)).toBe(7);
});

const measured = (requestsPerSecond: number, cpuMs: number | null) => ({
  requestsPerSecond,
  cpuMs,
  databaseMs: cpuMs && cpuMs / 2,
  kb: 20,
  p50Ms: 10,
  p99Ms: 30,
});

test('a ratio is taken within a round, so a slow moment of the machine is not a slow contender', () => {
  const rows = rowsOf(
    new Map([
      ['limit', [measured(1_000, 2), measured(100, 2), measured(1_000, 2)]],
      ['hameau', [measured(500, 4), measured(50, 4), measured(500, 4)]],
    ]),
  );
  expect(rows[0]).toMatchObject({ name: 'limit', ratio: 1, cpuRatio: 1 });
  expect(rows[1]).toMatchObject({
    name: 'hameau',
    requestsPerSecond: 500,
    requestsPerSecondRange: [50, 500],
    cpuMs: 4,
    databaseMs: 2,
    p50Ms: 10,
    p99Ms: 30,
    ratio: 0.5,
    ratioRange: [0.5, 0.5],
    cpuRatio: 0.5,
  });
});

test('a machine that does not tell CPU time has rows without it', () => {
  const rows = rowsOf(new Map([['limit', [measured(1_000, null)]]]));
  expect(rows[0]).toMatchObject({ requestsPerSecond: 1_000, cpuMs: null, cpuRatio: null, ratio: 1 });
  expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
});

test('a table is aligned, shows least and most, and a dash for what was not measured', () => {
  const columns = [
    { key: 'seconds', title: 'seconds', digits: 2 },
    { key: 'rssMb', title: 'RSS MB', digits: 0 },
  ];
  const rows: Row[] = [
    { name: 'later start', seconds: 3, secondsRange: [2.5, 3.25] },
    { name: 'idle', rssMb: 301.4 },
  ];
  expect(tableOf(columns, rows).split('\n')).toEqual([
    '                       seconds   RSS MB',
    'later start   3.00 (2.50–3.25)        –',
    'idle                         –      301',
  ]);
});

test('a process is read whatever its name, and its family to the last grandchild', () => {
  const stat = '7 (node) R (x) S 3 7 7 0 -1 4194560 100 200 0 0 150 50 20 5 20 0 11 0 100 1 1';
  expect(processFrom(7, stat)).toEqual({ pid: 7, parent: 3, cpuMs: 2_250 });
  const all = [
    { pid: 9, parent: 8, cpuMs: 1 },
    { pid: 8, parent: 7, cpuMs: 1 },
    { pid: 7, parent: 1, cpuMs: 1 },
    { pid: 5, parent: 1, cpuMs: 1 },
  ];
  expect(familyOf([7], all).map(({ pid }) => pid)).toEqual([9, 8, 7]);
});

test('the members of an answer are found in either shape of the query', () => {
  const nodes = [{ id: 'one' }];
  expect(nodesIn({ data: { members: { nodes } } })).toBe(nodes);
  expect(nodesIn({ data: { region: { slug: 'x', members: { nodes } } } })).toBe(nodes);
  expect(nodesIn({ errors: [{ message: 'no' }], data: { members: null } })).toBeNull();
});

test('what was opened is closed in reverse, what is still opening too, and each once', async () => {
  const closers = new Closers();
  const closed: string[] = [];
  const close = async (name: string) => closed.push(name);
  await closers.open(Promise.resolve('first'), close);
  let arrive: (name: string) => void = () => {};
  const late = closers.open(new Promise<string>((resolve) => (arrive = resolve)), close);
  await expect(closers.open(Promise.reject(new Error('taken')), close)).rejects.toThrow('taken');
  const ending = closers.close();
  arrive('late');
  await Promise.all([late, ending]);
  await closers.close();
  expect(closed).toEqual(['late', 'first']);
});
