import { check, type LogEvent, type Run } from './checker';

const event = (
  seq: number,
  { kind = 'MESSAGE_POSTED', authorId = 'mbr_1', intention = `m${seq}` } = {},
): LogEvent => ({
  seq,
  kind,
  messageId: `msg_${seq}`,
  authorId,
  intention,
});
const log = [1, 2, 3, 4].map((seq) => event(seq));
const told = (...seqs: number[]) => ({
  reader: 'r1',
  threadId: 't',
  from: 2,
  hidden: [] as string[],
  events: seqs.map((seq) => ({ seq, kind: 'MESSAGE_POSTED' })),
});
const run = (changes: Partial<Run> = {}): Run => ({
  log: new Map([['t', log]]),
  acknowledged: [{ threadId: 't', intention: 'm2' }],
  told: [told(2, 3, 4)],
  ...changes,
});
const counted = (given: Run) => {
  const { lost, doubled, reordered } = check(given);
  return [lost, doubled, reordered];
};

test('a run in which everybody was told everything has nothing to find', () => {
  expect(check(run())).toEqual({ lost: 0, doubled: 0, reordered: 0, sentences: [] });
});

test.each<[string, Partial<Run>, number[]]>([
  ['nothing acknowledged', { acknowledged: [] }, [1, 0, 0]],
  ['no reader', { told: [] }, [1, 0, 0]],
  [
    'an acknowledged message that is not there',
    { acknowledged: [{ threadId: 't', intention: 'x' }] },
    [1, 0, 0],
  ],
  [
    'a gap in the log',
    { log: new Map([['t', [event(1), event(2), event(4)]]]), told: [told(2, 4)] },
    [1, 0, 0],
  ],
  [
    'a message meant once and kept twice',
    { log: new Map([['t', [...log.slice(0, 3), event(4, { intention: 'm3' })]]]) },
    [0, 1, 0],
  ],
  ['a reader who missed one', { told: [told(2, 4)] }, [1, 0, 0]],
  ['a reader who missed the last', { told: [told(2, 3)] }, [1, 0, 0]],
  ['a reader who was told one twice', { told: [told(2, 3, 3, 4)] }, [0, 1, 0]],
  ['a reader who was told out of order', { told: [told(3, 2, 4)] }, [0, 0, 1]],
  [
    'a reader who was told what is hidden from it',
    { told: [{ ...told(2, 3, 4), hidden: ['mbr_1'] }] },
    [0, 3, 0],
  ],
  [
    'another kind of event',
    { told: [{ ...told(2, 3), events: [...told(2, 3).events, { seq: 4, kind: 'MESSAGE_EDITED' }] }] },
    [1, 0, 0],
  ],
])('%s is found', (_what, changes, expected) => {
  expect(counted(run(changes))).toEqual(expected);
});

test('what a block hides is not missed', () => {
  const hiding = new Map([['t', [event(1), event(2), event(3, { authorId: 'mbr_2' }), event(4)]]]);
  expect(counted(run({ log: hiding, told: [{ ...told(2, 4), hidden: ['mbr_2'] }] }))).toEqual([0, 0, 0]);
});
