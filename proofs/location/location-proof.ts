import type { Wishes } from '../../bench/bench';
import type { Proof, Verdict } from '../proof';
import { attacks } from './attacks/attacks';
import { assemble, type Cast } from './cast';
import { type Cells, lookAtCells } from './cells';
import { judge, type Tried } from './checker';
import { openGround } from './ground';
import { catchSeededLeaks } from './seeded-leaks';
import { catchSeededRows } from './seeded-rows';
import { inStep } from './showing';
import { lookIntoTables, type Tables } from './tables';
import { attackAll, scannerOf } from './trials';

/** What each attack may ask, all attackers and targets together. */
const queries = { full: 10_000, quick: 2_000 };
/** One attacker after one target: by each kind of viewer, or by one of them. */
const viewers = { full: 4, quick: 1 };
const seed = 20_260;

/** Nobody can be placed better than by what they show, and nobody is shown among fewer than 2,000. */
export const location: Proof = {
  async run(wishes: Wishes): Promise<Verdict> {
    const { quick, say } = wishes;
    const ground = await openGround(wishes);
    say('Bringing in members who live where hardly anybody does.');
    const cast = await assemble(ground, seed);
    const effort = quick ? 'quick' : 'full';
    const budget = queries[effort] / viewers[effort] / cast.targets.length;
    const tries: Tried[] = [];
    const figures: Record<string, number> = {};
    for (const attack of attacks) {
      say(`Attacking by ${attack.name}.`);
      const began = performance.now();
      tries.push(
        ...(await attackAll(attack, { url: ground.url, cast, seed, budget, viewersEach: viewers[effort] })),
      );
      figures[attack.name] = performance.now() - began;
    }
    await inStep(ground.query, cast.targets);
    say('Looking at every commune, every member and every table.');
    const cells = await lookAtCells(ground.query);
    const tables = await lookIntoTables(ground.query, scannerOf(cast));
    say('Attacking servers that leak on purpose.');
    const leaks = await catchSeededLeaks(ground.url, cast, { seed, say });
    const rows = await catchSeededRows(ground, cast, say);
    const seededBugs = { caught: leaks.caught + rows.caught, of: leaks.of + rows.of };
    return verdictOf({ cast, tries, cells, tables, wanted: queries[effort], figures, seededBugs });
  },
};

interface Seen {
  readonly cast: Cast;
  readonly tries: readonly Tried[];
  readonly cells: Cells;
  readonly tables: Tables;
  /** Queries of each attack. */
  readonly wanted: number;
  readonly figures: Readonly<Record<string, number>>;
  readonly seededBugs: Verdict['seededBugs'];
}

function verdictOf({ cast, tries, cells, tables, wanted, figures, seededBugs }: Seen): Verdict {
  const counts: Record<string, number> = { seed, targets: cast.targets.length };
  const found: string[] = [];
  for (const { name } of attacks) {
    const { queries: asked, sentences } = judge(tries.filter(({ attack }) => attack === name));
    counts[`queries of ${name}`] = asked;
    found.push(...sentences, ...(asked < wanted ? [`Only ${asked} queries were made by ${name}.`] : []));
  }
  const { better, hidden, told } = judge(tries);
  const estimates = tries.filter((one) => one.estimates.length > 0).length;
  if (estimates === 0) found.push('No attack came to any point: nothing was attacked.');
  found.push(...cells.sentences, ...tables.holding.map((table) => `${table} holds where somebody lives.`));
  if (cells.communes < 30_000 || cells.members < 1_000 || tables.tables < 20)
    found.push('Hardly any places, members or tables were looked at.');
  if (seededBugs.caught < seededBugs.of) found.push('Something that leaks on purpose was not caught.');
  return {
    holds: found.length === 0,
    counts: {
      ...counts,
      'placed at the shown point': estimates,
      'placed better than shown': better,
      'hidden and placed': hidden,
      'told by an answer': told,
      communes: cells.communes,
      members: cells.members,
      finer: cells.finer,
      tables: tables.tables,
      'tables with homes': tables.holding.length,
    },
    figures,
    seededBugs,
    faults: found,
  };
}
