import { eyesOn, type Ground } from './eyes';
import type { Form } from './forms';
import { type Fault, judge } from './judge';
import type { Kind } from './marks';
import type { Network } from './network';

export interface Looked {
  readonly answers: number;
  /** Fields of members that were told, each in each answer. */
  readonly told: number;
  /** By each form’s name, what it told at least once. */
  readonly kinds: ReadonlyMap<string, ReadonlySet<Kind>>;
  readonly faults: Readonly<Record<Fault, readonly string[]>>;
}

const atOnce = 8;

/** Asks each form for each network, and judges all that comes. */
export async function lookAt(
  ground: Ground,
  networks: readonly Network[],
  forms: readonly Form[],
): Promise<Looked> {
  const kinds = new Map(forms.map(({ name }) => [name, new Set<Kind>()]));
  const faults: Record<Fault, string[]> = { unconsented: [], missing: [], miscounted: [] };
  let [answers, told] = [0, 0];
  const waiting = [...networks].reverse();
  await Promise.all(Array.from({ length: atOnce }, lane));
  return { answers, told, kinds, faults };

  async function lane(): Promise<void> {
    for (let network = waiting.pop(); network; network = waiting.pop()) {
      const eyes = eyesOn(ground, network);
      for (const form of forms) {
        const judged = judge(form, network, await form.ask(eyes));
        answers += 1;
        told += judged.told;
        for (const kind of judged.kinds) kinds.get(form.name)?.add(kind);
        for (const { kind, sentence } of judged.faults) faults[kind].push(sentence);
      }
    }
  }
}

export const allFaults = ({ faults }: Looked): string[] => Object.values(faults).flat();
