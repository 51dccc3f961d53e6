/** What happened in a thread, as the log has it. */
export interface LogEvent {
  readonly seq: number;
  readonly kind: string;
  readonly messageId: string | null;
  readonly authorId: string;
  /** What the author meant to say once: the same however often it was sent. Null where there is no message. */
  readonly intention: string | null;
}

/** A message whose author was told that it is kept. */
export interface Acknowledged {
  readonly intention: string;
  readonly threadId: string;
}

/** What one reader was told of one thread, in the order it was told. */
export interface Told {
  readonly reader: string;
  readonly threadId: string;
  /** The first seq it was to be told of. */
  readonly from: number;
  /** Whose doings a block hides from it. */
  readonly hidden: readonly string[];
  readonly events: readonly { readonly seq: number; readonly kind: string }[];
}

export interface Run {
  readonly log: ReadonlyMap<string, readonly LogEvent[]>;
  readonly acknowledged: readonly Acknowledged[];
  readonly told: readonly Told[];
}

export interface Findings {
  lost: number;
  doubled: number;
  reordered: number;
  /** A sentence each, for the first few. */
  readonly sentences: string[];
}

const mostSentences = 20;

/** Compares what authors were told and what readers were told with the log. A run in which nothing happened is a finding too. */
export function check(run: Run): Findings {
  const findings: Findings = { lost: 0, doubled: 0, reordered: 0, sentences: [] };
  const find = (kind: 'lost' | 'doubled' | 'reordered', sentence: string) => {
    findings[kind] += 1;
    if (findings.sentences.length < mostSentences) findings.sentences.push(sentence);
  };
  if (run.acknowledged.length === 0) find('lost', 'Nothing was acknowledged: nothing was proved.');
  if (run.told.length === 0) find('lost', 'Nobody read: nothing was proved.');
  for (const [threadId, events] of run.log) checkLog(threadId, events, find);
  checkAcknowledged(run, find);
  for (const told of run.told) checkTold(told, run.log.get(told.threadId) ?? [], find);
  return findings;
}

type Find = (kind: 'lost' | 'doubled' | 'reordered', sentence: string) => void;

/** The log counts without a gap. */
function checkLog(threadId: string, events: readonly LogEvent[], find: Find): void {
  events.forEach(({ seq }, at) => {
    if (seq > at + 1) find('lost', `${threadId} has no event ${at + 1} before ${seq}.`);
    if (seq < at + 1) find('doubled', `${threadId} has event ${seq} more than once.`);
  });
}

/** What was acknowledged is there, and what was meant once is there once. */
function checkAcknowledged({ log, acknowledged }: Run, find: Find): void {
  const kept = new Map<string, number>();
  for (const [threadId, events] of log) {
    for (const { kind, intention } of events) {
      if (kind !== 'MESSAGE_POSTED' || intention === null) continue;
      const key = `${threadId} ${intention}`;
      kept.set(key, (kept.get(key) ?? 0) + 1);
    }
  }
  for (const { threadId, intention } of acknowledged)
    if (!kept.has(`${threadId} ${intention}`))
      find('lost', `${intention} was acknowledged and is not there.`);
  for (const [key, count] of kept) if (count > 1) find('doubled', `${key} is there ${count} times.`);
}

/** A reader was told the log, but for what is hidden from it. */
function checkTold(
  { reader, threadId, from, hidden, events }: Told,
  log: readonly LogEvent[],
  find: Find,
): void {
  const about = `${reader}, of ${threadId},`;
  const expected = log.filter(({ seq, authorId }) => seq >= from && !hidden.includes(authorId));
  const counts = new Map<number, number>();
  let before = 0;
  for (const { seq } of events) {
    counts.set(seq, (counts.get(seq) ?? 0) + 1);
    if (seq < before) find('reordered', `${about} was told ${seq} after ${before}.`);
    before = Math.max(before, seq);
  }
  for (const [seq, count] of counts)
    if (count > 1) find('doubled', `${about} was told ${seq} ${count} times.`);
  const kinds = new Map(events.map(({ seq, kind }) => [seq, kind]));
  for (const { seq, kind } of expected)
    if (kinds.get(seq) !== kind) find('lost', `${about} was not told ${seq}, ${kind}.`);
  const known = new Set(expected.map(({ seq }) => seq));
  for (const seq of counts.keys())
    if (!known.has(seq)) find('doubled', `${about} was told ${seq}, which is not for it.`);
}
