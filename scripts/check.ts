import { faultsOfDocs } from './check/docs';
import { typeDocuments } from './check/documents';
import { faultsOfScriptSizes } from './check/embed-scripts';
import { faultsOfNames } from './check/file-names';
import { faultsOfSizes } from './check/file-sizes';
import { faultsOfKit } from './check/kit-rules';
import { faultsOfLockFile } from './check/lock-file';
import { faultsOfSchema } from './check/schema';
import { faultsOfSettings } from './check/settings-file';
import { faultsOfTestNames } from './check/test-names';
import { faultsOfTool } from './check/tools';
import { treeAt } from './check/tree';

import { root } from './root';

const tree = treeAt(root);
const code = ['kit', 'services', 'gateway', 'scripts', 'bench', 'proofs', 'clients'].filter((folder) =>
  tree.files.some((file) => file.startsWith(`${folder}/`)),
);

type Check = () => Promise<readonly string[]>;

/** What the checks below read must be there first, in a fresh clone too. */
const first: Readonly<Record<string, Check>> = {
  codegen: async () => {
    await typeDocuments();
    return [];
  },
};

const checks: Readonly<Record<string, Check>> = {
  lint: () =>
    faultsOfTool(root, 'biome', 'check', '--error-on-warnings', '--max-diagnostics=100', '--colors=off'),
  types: async () => [
    ...(await faultsOfTool(
      root,
      'tsc',
      '--pretty',
      'false',
      '--incremental',
      '--tsBuildInfoFile',
      'node_modules/.cache/tsc.json',
    )),
    ...(await faultsOfTool(root, 'tsc', '--pretty', 'false', '--project', 'gateway/embeds/client')),
  ],
  boundaries: () => faultsOfTool(root, 'depcruise', '--output-type', 'err', ...code),
  dead: () => faultsOfTool(root, 'knip', '--no-progress', '--treat-config-hints-as-errors'),
  schema: () => faultsOfSchema(tree),
  house: async () => [
    ...faultsOfNames(tree),
    ...faultsOfSizes(tree),
    ...faultsOfTestNames(tree),
    ...faultsOfKit(tree),
  ],
  settings: async () => [...faultsOfSettings(tree), ...faultsOfLockFile(tree)],
  embeds: () => faultsOfScriptSizes(),
  docs: async () => faultsOfDocs(tree),
};

interface Outcome {
  readonly name: string;
  readonly faults: readonly string[];
  readonly seconds: number;
}

async function outcomeOf(name: string, check: Check): Promise<Outcome> {
  const startedAt = performance.now();
  const faults = await check().catch((error: Error) => [error.stack ?? error.message]);
  return { name, faults, seconds: (performance.now() - startedAt) / 1_000 };
}

const allOf = (some: Readonly<Record<string, Check>>, names: readonly string[]) =>
  Promise.all(
    Object.entries(some)
      .filter(([name]) => names.length === 0 || names.includes(name))
      .map(([name, check]) => outcomeOf(name, check)),
  );

const line = ({ name, faults, seconds }: Outcome) =>
  `  ${faults.length === 0 ? 'ok    ' : 'failed'}  ${name.padEnd(12)}${seconds.toFixed(1).padStart(5)} s\n`;

/** npm run check, or node scripts/run.cjs check NAME …: everything that needs no database, at once. */
async function main(names: readonly string[]): Promise<void> {
  const known = [...Object.keys(first), ...Object.keys(checks)];
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`There is no check ${unknown.join(', ')}; there are ${known.join(', ')}.`);

  const startedAt = performance.now();
  const outcomes = [...(await allOf(first, names)), ...(await allOf(checks, names))];
  for (const { name, faults } of outcomes.filter((outcome) => outcome.faults.length > 0))
    process.stdout.write(`\n${name}\n${faults.map((fault) => `  ${fault}\n`).join('')}`);
  process.stdout.write(`\n${outcomes.map(line).join('')}`);
  process.stdout.write(`\n  ${((performance.now() - startedAt) / 1_000).toFixed(1)} s in all\n`);
  process.exitCode = outcomes.some(({ faults }) => faults.length > 0) ? 1 : 0;
}

main(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
