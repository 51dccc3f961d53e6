import type { Tree } from './tree';

/** The files of schema/ are what the classes say today. */
export function faultsOfDrift(tree: Tree, printed: Readonly<Record<string, string>>): string[] {
  const stray = tree.files
    .filter((file) => /^schema\/[^/]+\.graphql$/.test(file))
    .filter((file) => file !== 'schema/published.graphql' && !(file.slice('schema/'.length) in printed));
  return [
    ...Object.keys(printed)
      .filter((name) => !tree.files.includes(`schema/${name}`))
      .map((name) => `schema/${name} is missing: npm run schema.`),
    ...Object.entries(printed)
      .filter(([name, text]) => tree.files.includes(`schema/${name}`) && tree.read(`schema/${name}`) !== text)
      .map(
        ([name]) => `schema/${name} is not what the classes say: npm run schema, and read the difference.`,
      ),
    ...stray.map((file) => `${file} is printed from nothing: remove it.`),
  ];
}
