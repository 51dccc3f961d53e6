import { type GraphQLSchema, OperationTypeNode } from 'graphql';
import type { Asked } from '../../../gateway/limits/door';
import { anOperation, type Pool, randomOf } from '../../../gateway/testing/operations.fixtures';
import type { Asker } from './askers';
import type { Monolith } from './monolith';
import { asksForNothing } from './nothing-asked';
import { type Answer, differenceOf, isBroken, isLate, isTooMuch, leftOut } from './same-answer';
import { isValid } from './validity';

/** What answers for the gateway. */
export type Teller = (asked: Asked, asker: Asker) => Promise<Answer>;

export interface Compared {
  /** Operations that the gateway let in and the monolith was asked as well. */
  readonly compared: number;
  /** Those that both said are none. */
  readonly invalid: number;
  /** Answers in which something was refused, and in which something was found. */
  readonly refusing: number;
  readonly finding: number;
  readonly faults: readonly string[];
}

export interface Wanted {
  readonly api: GraphQLSchema;
  readonly pool: Pool;
  readonly askers: readonly Asker[];
  readonly seed: number;
  readonly count: number;
  /** How many faults are enough. */
  readonly most: number;
}

const atOnce = 4;
/** How often what comes too late is asked for again. */
const tries = 5;

const wentWrong = ({ status, errors }: Answer) => `went wrong: ${status} ${JSON.stringify(errors)}`;

/** Generates operations until so many were let in, and asks for each at both. */
export async function compareWith(tell: Teller, monolith: Monolith, wanted: Wanted): Promise<Compared> {
  const random = randomOf(wanted.seed);
  const seen = { compared: 0, invalid: 0, refusing: 0, finding: 0 };
  const faults: string[] = [];

  async function lane(): Promise<void> {
    while (seen.compared < wanted.count && faults.length < wanted.most) {
      const levels = 1 + Math.floor(random() * 4);
      const { api, pool, askers } = wanted;
      const asked = anOperation(api, {
        kind: OperationTypeNode.QUERY,
        pool,
        random,
        without: leftOut,
        levels,
      });
      const asker = askers[Math.floor(random() * askers.length)] as Asker;
      const fault = await compare(asked, asker);
      if (fault && faults.length < wanted.most)
        faults.push(`As ${asker.name}, ${fault}: ${asked.query} ${JSON.stringify(asked.variables)}`);
    }
  }

  async function compare(asked: Asked, asker: Asker): Promise<string | null> {
    const first = await patiently(asked, asker);
    if (isBroken(first)) return wentWrong(first);
    if (isTooMuch(first)) return null;
    const [isRefused, isNone] = [first.data === undefined, !isValid(wanted.api, asked)];
    if (isRefused || isNone) {
      seen.invalid += 1;
      return isRefused === isNone
        ? null
        : `${isNone ? 'none' : 'one'} of the schema, answered ${first.status}`;
    }
    // What is no date, the gateway learns from a service, if it comes to ask it at all. A monolith reads before it begins.
    if (!isValid(monolith.schema, asked) || asksForNothing(asked)) return null;
    const expected = await monolith.run(asked, asker.asking);
    if (isBroken(expected)) return `the monolith ${wentWrong(expected)}`;
    seen.compared += 1;
    if (expected.errors) seen.refusing += 1;
    if (Object.values(expected.data ?? {}).some((one) => one !== null)) seen.finding += 1;
    return differenceOf(first, expected) ?? again(asked, asker, expected);
  }

  /** A machine that does much else may not answer in time: that is told, and no other answer. */
  async function patiently(asked: Asked, asker: Asker): Promise<Answer> {
    let answer = await tell(asked, asker);
    for (let left = tries; left > 0 && isLate(answer); left -= 1) answer = await tell(asked, asker);
    return answer;
  }

  /** The first time an operation goes by the engine, which tells its plan; the next by a shorter way, if there is one for it. */
  async function again(asked: Asked, asker: Asker, expected: Answer): Promise<string | null> {
    const answer = await patiently(asked, asker);
    const difference = isBroken(answer) ? wentWrong(answer) : differenceOf(answer, expected);
    return difference ? `the second time ${difference}` : null;
  }

  await Promise.all(Array.from({ length: atOnce }, lane));
  return { ...seen, faults };
}
