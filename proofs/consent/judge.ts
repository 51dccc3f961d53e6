import type { Answer, Area } from './answers';
import type { Form } from './forms';
import { type Kind, kindOf, markOf, marksIn } from './marks';
import { areasTold, type Told } from './model';
import { fields, type Network } from './network';

/** What an answer has that it may not, lacks that it has to have, or counts wrong. */
export type Fault = 'unconsented' | 'missing' | 'miscounted';

export interface Judged {
  /** How many fields of members it told, as it may. */
  readonly told: number;
  readonly kinds: ReadonlySet<Kind>;
  readonly faults: readonly { readonly kind: Fault; readonly sentence: string }[];
}

const field = new Set<Kind | undefined>(fields);

/** Whether it tells what the rules let it, and all of that. */
export function judge(form: Form, network: Network, answer: Answer): Judged {
  const region = markOf('REGION', network.number);
  const told = form.toldOf(network);
  const groups = told ? [] : areasTold(network);
  const mayBe = new Set([region, ...(told?.marks ?? groups.flat())]);
  const found = marksIn(answer.text + cursorsIn(answer.text));
  const right = [...found].filter((mark) => mayBe.has(mark));

  const unconsented = [
    ...[...found].filter((mark) => !mayBe.has(mark)),
    ...(answer.text.match(/\bmbr_\w+/g) ?? []),
  ];
  const missing = [
    ...(found.has(region) ? [] : [region]),
    ...(told ? lackingIn(form, told, found) : unplaced(groups, found)),
  ];
  const wrong = told ? miscounted(told, answer) : misplaced(groups, answer.areas ?? []);
  const saying = (kind: Fault, what: string) => ({
    kind,
    sentence: `${form.name} of network ${network.number}: ${what}.`,
  });
  return {
    told: right.filter((mark) => field.has(kindOf(mark))).length,
    kinds: new Set(right.flatMap((mark) => kindOf(mark) ?? [])),
    faults: [
      ...unconsented.map((mark) => saying('unconsented', `${mark} is told and may not be`)),
      ...missing.map((mark) => saying('missing', `${mark} may be told and is not`)),
      ...wrong.map((what) => saying('miscounted', what)),
    ],
  };
}

/** Cursors are of letters that hide what they are made of. */
const cursorsIn = (text: string): string =>
  [...text.matchAll(/(?:after=|"endCursor":")([\w%-]+)/g)]
    .map(([, cursor = '']) => Buffer.from(decodeURIComponent(cursor), 'base64url').toString('latin1'))
    .join('\n');

function lackingIn({ tells, most }: Form, { marks }: Told, found: ReadonlySet<string>): string[] {
  const due = [...marks].filter((mark) => tells.some((kind) => kind === kindOf(mark)));
  const lacking = due.filter((mark) => !found.has(mark));
  if (most === undefined) return lacking;
  const there = due.length - lacking.length;
  return lacking.slice(0, Math.max(0, Math.min(most, due.length) - there));
}

function miscounted({ total, marks }: Told, { totals, entries, spoken }: Answer): string[] {
  const languages = [...marks].filter((mark) => kindOf(mark) === 'LANGUAGES').length;
  return [
    ...totals.filter((one) => one !== total).map((one) => `it says ${one} of ${total}`),
    ...(entries === null || entries === total ? [] : [`it has ${entries} of ${total}`]),
    ...(spoken === null || spoken === languages
      ? []
      : [`it tells the languages of ${spoken}, not ${languages}`]),
  ];
}

type Groups = readonly (readonly string[])[];

const unplaced = (groups: Groups, found: ReadonlySet<string>): string[] =>
  groups.filter((group) => !group.some((mark) => found.has(mark))).map(([mark = '']) => mark);

/** Each area is there once, as one of those who show it calls it, with how many these are. */
const misplaced = (groups: Groups, areas: readonly Area[]): string[] =>
  groups.flatMap((group) => {
    const there = areas.filter(({ mark }) => group.includes(mark));
    const isRight = there.length === 1 && there[0]?.count === group.length;
    return isRight || there.length === 0 ? [] : [`the area of ${group} is told as ${JSON.stringify(there)}`];
  });
