import { sourcesOf, type Tree } from './tree';

const name =
  /(?:^|[^\w.])test(?:\.\w+)?\(\s*(['"`])((?:\\.|(?!\1).)*)\1|\]\)\(\s*(['"`])((?:\\.|(?!\3).)*)\3/g;

/** A promise made twice is kept by one of the two at most: no two tests of a part of the project have one name. */
export function faultsOfTestNames(tree: Tree): string[] {
  const files = sourcesOf(tree).filter((file) => file.endsWith('.test.ts'));
  if (files.length === 0) return ['There is no test to check.'];
  const places = new Map<string, string[]>();
  for (const file of files) {
    for (const match of tree.read(file).matchAll(name)) {
      const promise = match[2] ?? match[4] ?? '';
      const isFilledIn = /[%$][\w{]/.test(promise);
      const key = `${partOf(file)}: ${promise}`;
      if (!isFilledIn) places.set(key, [...(places.get(key) ?? []), file]);
    }
  }
  return [...places]
    .filter(([, found]) => found.length > 1)
    .map(([key, found]) => `Two tests have one name (${found.join(', ')}) in ${key}`);
}

const partOf = (file: string) =>
  file
    .split('/')
    .slice(0, file.startsWith('services/') ? 2 : 1)
    .join('/');
