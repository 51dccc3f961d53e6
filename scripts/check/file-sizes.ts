import { sourcesOf, type Tree } from './tree';

const most = 250;

/** Longer ones, each with its reason. */
const longer: Readonly<Record<string, string>> = {};

/** Text of the demo network is data in TypeScript's clothes; a migration is one statement after another. */
const isText = (file: string) => file.startsWith('scripts/demo/content/') || file.includes('/migrations/');

export function faultsOfSizes(tree: Tree): string[] {
  const files = sourcesOf(tree);
  const gone = Object.keys(longer).filter((file) => !files.includes(file));
  return [
    ...files
      .filter((file) => !isText(file) && !longer[file])
      .map((file) => ({ file, lines: tree.read(file).trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > most)
      .map(
        ({ file, lines }) =>
          `${file} has ${lines} lines; ${most} is the most. Which noun swallowed its neighbours?`,
      ),
    ...gone.map((file) => `${file} may be longer, but is not there: take it off the list.`),
  ];
}
