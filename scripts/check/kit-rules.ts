import { posix } from 'node:path';
import { sourcesOf, type Tree, withoutComments } from './tree';

const most = 150;

/** Words of the domain; `message` is not among them, since errors have one. */
const domain = ['member', 'region', 'circle', 'skill', 'partner', 'thread', 'community'];
const mayKnowTheDomain = ['kit/viewer.ts'];

const isTest = (file: string) => /\.(test|fixtures)\.ts$/.test(file);
const isForTests = (file: string) => file.startsWith('kit/testing/');

/** What keeps kit small: each file is needed twice, knows nothing of the domain, is tested, short, and takes what it needs. */
export function faultsOfKit(tree: Tree): string[] {
  const sources = sourcesOf(tree).filter((file) => !isTest(file));
  const kit = sources.filter((file) => file.startsWith('kit/'));
  if (kit.length === 0) return ['There is no kit to check.'];
  const users = usersOf(tree, sources);
  return kit
    .filter((file) => !isForTests(file))
    .flatMap((file) => {
      const whole = tree.read(file);
      const code = withoutComments(whole);
      const known = [...(users.get(file) ?? [])];
      return [
        ...(known.length < 2 ? [`is used by ${known.join() || 'no part'} alone: it belongs there.`] : []),
        ...(mayKnowTheDomain.includes(file) ? [] : domainWordsIn(code)),
        ...(isCode(code) && !tree.files.includes(file.replace(/\.ts$/, '.test.ts')) ? ['has no test.'] : []),
        ...(whole.trimEnd().split('\n').length > most ? [`has more than ${most} lines.`] : []),
        ...(/\bprocess\.env\b/.test(code)
          ? ['reads the environment: take what is needed as an argument.']
          : []),
      ].map((fault) => `${file} ${fault}`);
    });
}

/** Interfaces and types alone leave nothing to test. */
const isCode = (code: string) => /^export (abstract |async )?(const|function|class|let)\b/m.test(code);

function domainWordsIn(code: string): string[] {
  const names = code.match(/[A-Za-z]+/g) ?? [];
  const words = new Set(names.flatMap((one) => one.split(/(?=[A-Z])/).map((part) => part.toLowerCase())));
  const found = domain.filter((noun) => [noun, `${noun}s`].some((form) => words.has(form)));
  return found.map((noun) => `knows of the domain: ${noun}.`);
}

/** By kit file: the parts of the product that import it, directly or through kit. `scripts` opens and serves every service. */
function usersOf(tree: Tree, sources: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const users = new Map<string, Set<string>>();
  const visit = (file: string, part: string) => {
    for (const target of importsOf(tree, file).filter((one) => one.startsWith('kit/'))) {
      const known = users.get(target) ?? new Set();
      if (known.has(part)) continue;
      users.set(target, known.add(part));
      visit(target, part);
    }
  };
  for (const file of sources.filter((one) => !one.startsWith('kit/'))) {
    const part = file
      .split('/')
      .slice(0, file.startsWith('services/') ? 2 : 1)
      .join('/');
    visit(file, part);
    if (file === 'scripts/product.ts') visit(file, 'every service');
  }
  return users;
}

function importsOf(tree: Tree, file: string): string[] {
  const from = [...tree.read(file).matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(
    (match) => match[1] ?? '',
  );
  return from.map((path) => `${posix.join(posix.dirname(file), path)}.ts`);
}
