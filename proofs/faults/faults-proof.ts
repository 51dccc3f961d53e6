import { randomUUID } from 'node:crypto';
import type { Wishes } from '../../bench/bench';
import { natsProcess, natsServer } from '../../kit/testing/nats';
import type { Proof, Verdict } from '../proof';
import { assemble, type Cast, seat } from './cast';
import { probe, untilCaughtUp } from './catching-up';
import { type Acknowledged, check, type Findings } from './checker';
import type { Theatre } from './faults';
import { logIn } from './log';
import { makeFaults } from './phases';
import type { Reader } from './readers';
import { catchSeededBugs } from './seeded-bugs';
import { openStage } from './stage';
import { restore, Tally } from './tally';
import { startWriters, type Writers } from './writers';

const wanted = { messages: 20_000, subscribers: 200, faults: 350 };
/** realtime.md: after the last fault, and after a restart of the database. A quick run may share its machine: it tells them alone. */
const mostMs = { lastFaultCaughtUp: 2_000, databaseCaughtUp: 5_000 };
const reportEveryMs = 10_000;

interface Play {
  readonly theatre: Theatre;
  readonly cast: Cast;
  readonly writers: Writers;
  readonly readers: readonly Reader[];
  readonly tally: Tally;
}

/** A message acknowledged to its author reaches every reader, once and in order, whatever fails. */
export const faults: Proof = {
  async run(wishes: Wishes): Promise<Verdict> {
    const { quick, closers, say } = wishes;
    const tally = new Tally(quick);
    const stage = await closers.open(openStage(wishes), (one) => one.close());
    const nats = natsServer ? await closers.open(natsProcess(), (one) => one.kill()) : null;
    if (!nats)
      say(
        'There is no NATS server on this machine (apt-get install nats-server): its faults will be missing.',
      );
    const cast = await assemble(stage);
    const theatre: Theatre = { ...stage, nats, hints: 'PostgreSQL', hotThreadId: cast.threads[0]?.id ?? '' };
    const readers = await closers.open(seat(stage, cast, tally.shareOf(wanted.subscribers)), (all) =>
      Promise.all(all.map((reader) => reader.close())),
    );
    const writers = await closers.open(
      startWriters({
        people: cast.writers,
        urls: stage.toWriters.map(({ url }) => url),
        threadIds: cast.threads.map(({ id }) => id),
      }),
      async (one) => one.close(),
    );
    const play: Play = { theatre, cast, writers, readers, tally };
    const report = setInterval(() => say(progressOf(play)), reportEveryMs);

    try {
      await makeFaults(theatre, tally, say);
      await writers.until(tally.shareOf(wanted.messages));
      const figures = await measured(play);
      const before = await judged(play, writers.acknowledged);
      say(`Before the restore: ${told(before)}.`);
      const after = await restored(play);
      say(`After it: ${told(after)}.`);
      say('Now the bugs that are there on purpose.');
      await writers.rest();
      const seededBugs = await catchSeededBugs(play.theatre, cast);
      return verdictOf(play, { findings: [before, after], figures, seededBugs });
    } finally {
      clearInterval(report);
    }
  },
};

const progressOf = ({ writers, tally }: Play) =>
  `${tally.total} faults made, ${writers.acknowledged.length} messages acknowledged.`;

const told = ({ lost, doubled, reordered }: Findings) =>
  `${lost} lost, ${doubled} doubled, ${reordered} reordered`;

/** Lets all that is under way end, and compares. */
async function judged(
  { theatre, writers, readers }: Play,
  acknowledged: readonly Acknowledged[],
): Promise<Findings> {
  await writers.rest();
  await untilCaughtUp(readers, theatre.database);
  const log = await logIn(theatre.database);
  const findings = check({ log, acknowledged, told: readers.flatMap((reader) => reader.told()) });
  writers.resume();
  return findings;
}

/** How long after the last fault, and after a restart of the database, all readers have what is said then. */
async function measured({ theatre, cast, readers }: Play) {
  const { gateways, services, database, hotThreadId: threadId } = theatre;
  const said = () =>
    probe(gateways[0]?.url ?? '', cast.starter, readers, { threadId, clientId: randomUUID() });
  await theatre.ready();
  await said();
  await services['messaging']?.kill();
  await services['messaging']?.ready();
  const lastFaultCaughtUp = await said();
  await database.stopAtOnce();
  await database.start();
  return { lastFaultCaughtUp, databaseCaughtUp: await said() };
}

/** Puts the database back to how it was a while ago: what was said since is gone, and every reader begins anew. */
async function restored({ theatre, cast, writers, readers, tally }: Play): Promise<Findings> {
  const { database } = theatre;
  await writers.rest();
  await database.stopAtOnce();
  await database.copy();
  const kept = [...writers.acknowledged];
  await database.start();
  await theatre.ready();
  writers.resume();
  await writers.until(kept.length + cast.threads.length * 20);
  await writers.rest();
  await untilCaughtUp(readers, database);
  await database.stopAtOnce();
  await database.putBack();
  const gone = writers.acknowledged.length;
  await database.start();
  await theatre.ready();
  writers.resume();
  await writers.until(gone + cast.threads.length * 20);
  const findings = await judged({ theatre, cast, writers, readers, tally }, [
    ...kept,
    ...writers.acknowledged.slice(gone),
  ]);
  if (readers.every(({ resets }) => resets > 0)) tally.note(restore);
  return findings;
}

interface Seen {
  readonly findings: readonly Findings[];
  readonly figures: Record<keyof typeof mostMs, number>;
  readonly seededBugs: Verdict['seededBugs'];
}

function verdictOf({ writers, readers, tally }: Play, { findings, figures, seededBugs }: Seen): Verdict {
  const sum = (kind: 'lost' | 'doubled' | 'reordered') => findings.reduce((all, one) => all + one[kind], 0);
  const counts = {
    faults: tally.total,
    messages: writers.acknowledged.length,
    subscribers: readers.length,
    lost: sum('lost'),
    doubled: sum('doubled'),
    reordered: sum('reordered'),
    refused: writers.refused.length,
    broken: readers.reduce((all, { broken }) => all + broken, 0),
  };
  const tooFew = (['faults', 'messages', 'subscribers'] as const)
    .filter((name) => counts[name] < tally.shareOf(wanted[name]))
    .map((name) => `There were ${counts[name]} ${name}, and ${tally.shareOf(wanted[name])} are wanted.`);
  const tooLate = (Object.keys(mostMs) as (keyof typeof mostMs)[])
    .filter((name) => !tally.isQuick && figures[name] > mostMs[name])
    .map((name) => `${name} took ${Math.round(figures[name])} ms; ${mostMs[name]} is the most.`);
  const isEmptyFound = check({ log: new Map(), acknowledged: [], told: [] }).lost > 0;
  const found = [
    ...findings.flatMap(({ sentences }) => sentences),
    ...writers.refused.slice(0, 5).map((errors) => `A writer was refused: ${errors}`),
    ...(counts.broken > 0 ? [`${counts.broken} events were told without what they are about.`] : []),
    ...tally.missing(),
    ...tooFew,
    ...tooLate,
    ...(seededBugs.caught < seededBugs.of ? ['The checker does not catch every seeded bug.'] : []),
    ...(isEmptyFound ? [] : ['The checker finds nothing wrong with an empty run.']),
  ];
  return { holds: found.length === 0, counts, figures, seededBugs, faults: found };
}
