import { consent } from '../proofs/consent/consent-proof';
import { erasure } from '../proofs/erasure/erasure-proof';
import { faults } from '../proofs/faults/faults-proof';
import { hostile } from '../proofs/hostile/hostile-proof';
import { location } from '../proofs/location/location-proof';
import type { Proof, Verdict } from '../proofs/proof';
import { sessions } from '../proofs/sessions/sessions-proof';
import { stalled } from '../proofs/stalled/stalled-proof';
import { visibility } from '../proofs/visibility/visibility-proof';
import { withdrawal } from '../proofs/withdrawal/withdrawal-proof';
import { runNamed } from './run-named';

const proofs: Readonly<Record<string, Proof>> = {
  consent,
  erasure,
  faults,
  hostile,
  location,
  sessions,
  stalled,
  visibility,
  withdrawal,
};

/** Ends with 0 only if it holds. */
runNamed('prove', proofs, async (proof, { name, isJson, wishes }) => {
  const verdict = await proof.run(wishes);
  for (const sentence of verdict.faults) wishes.say(sentence);
  process.stdout.write(`${isJson ? jsonOf(name, verdict) : textOf(name, verdict)}\n`);
  return verdict.holds ? 0 : 1;
});

function jsonOf(proof: string, { faults: _said, ...verdict }: Verdict): string {
  return JSON.stringify({ proof, ...verdict }, null, 2);
}

function textOf(name: string, { holds, counts, figures, seededBugs }: Verdict): string {
  const lines = [
    ...Object.entries(counts).map(([what, count]) => `${what}: ${count}`),
    ...Object.entries(figures).map(([what, ms]) => `${what}: ${Math.round(ms)} ms`),
    `seeded bugs caught: ${seededBugs.caught} of ${seededBugs.of}`,
    `${name} ${holds ? 'holds' : 'does not hold'}`,
  ];
  return lines.join('\n');
}
