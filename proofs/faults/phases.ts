import { setTimeout as pause } from 'node:timers/promises';
import { type Fault, lanes, restartAll, rollingRestart, type Theatre } from './faults';
import type { Tally } from './tally';

const longestPauseMs = 1_500;
const mostTries = 40;

/** Faults of all kinds, half of them with hints by PostgreSQL, then half by NATS; the rolling restarts lie between and behind. */
export async function makeFaults(
  theatre: Theatre,
  tally: Tally,
  say: (sentence: string) => void,
): Promise<void> {
  await makeHalf(theatre, tally, 1);
  say(`${tally.total} faults so far. A rolling restart, after which NATS carries the hints.`);
  if (theatre.nats) {
    await theatre.nats.start();
    await restartAll(theatre, { HAMEAU_NATS_URL: theatre.nats.url });
    theatre.hints = 'NATS';
    tally.note(rollingRestart.kind);
  }
  await makeHalf(theatre, tally, 2);
  say(`${tally.total} faults so far. Rolling restarts.`);
  while (tally.madeOf(rollingRestart.kind) < (tally.wanted.get(rollingRestart.kind) ?? 0))
    await makeOne(rollingRestart, theatre, tally);
}

async function makeHalf(theatre: Theatre, tally: Tally, half: 1 | 2): Promise<void> {
  await Promise.all(
    lanes.map(async (lane) => {
      for (const fault of shuffled(
        lane.flatMap((one) => Array<Fault>(shareOf(one, theatre, tally, half)).fill(one)),
      )) {
        await makeOne(fault, theatre, tally);
        await pause(Math.random() * longestPauseMs);
      }
    }),
  );
}

/** A half of those wanted; all of them in the half whose carrier of hints they need. */
function shareOf({ count, hints }: Fault, theatre: Theatre, tally: Tally, half: 1 | 2): number {
  const wanted = tally.shareOf(count);
  if (hints) return hints === theatre.hints ? wanted : 0;
  return half === 1 ? Math.floor(wanted / 2) : Math.ceil(wanted / 2);
}

/** What another fault makes impossible for the moment is tried again. */
async function makeOne(fault: Fault, theatre: Theatre, tally: Tally): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await fault.make(theatre);
      return tally.note(fault.kind);
    } catch (error) {
      if (tries >= mostTries) throw new Error(`${fault.kind} could not be made`, { cause: error });
      await pause(250);
    }
  }
}

function shuffled<Thing>(things: readonly Thing[]): Thing[] {
  return things
    .map((thing) => ({ thing, key: Math.random() }))
    .sort((one, other) => one.key - other.key)
    .map(({ thing }) => thing);
}
