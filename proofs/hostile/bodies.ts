import { request } from 'undici';
import { randomOf } from '../../gateway/testing/operations.fixtures';

type Random = () => number;
type Make = (random: Random) => string | Buffer;

const pick = <Value>(random: Random, values: readonly Value[]) =>
  values[Math.floor(random() * values.length)] as Value;
const upTo = (random: Random, most: number) => 1 + Math.floor(random() * most);
const good = '"query":"{ __typename }"';
const asked = (rest: string) => `{${good},${rest}}`;
const poisons = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '__defineGetter__',
  'then',
  'toJSON',
];
const poison = (random: Random) => {
  const key = pick(random, poisons);
  return pick(random, [
    `"${key}":{"polluted":true}`,
    `"${key}":{"prototype":{"polluted":true}}`,
    `"${key}":{"${pick(random, poisons)}":{"polluted":true,"isAdmin":true}}`,
    `"${key}":null`,
  ]);
};
const whole = asked('"variables":{"a":[1,{"b":"é🌳"}]},"operationName":null');

/** Bodies by what is wrong with them. Some are right in a way that nobody writes. */
const kinds: Readonly<Record<string, Make>> = {
  'prototypes at the top': (random) => asked(poison(random)),
  'prototypes in variables': (random) => asked(`"variables":{${poison(random)},"x":{${poison(random)}}}`),
  'prototypes in extensions': (random) => asked(`"extensions":{${poison(random)}}`),
  'prototypes in an input': (random) =>
    `{"query":"query ($f: MemberFilter) { members(filter: $f) { nodes { id } } }","variables":{"f":{${poison(random)}}}}`,
  'deep lists': (random) => asked(`"variables":{"a":${'['.repeat(upTo(random, 40_000))}`),
  'deep and whole': (random) => {
    const depth = upTo(random, 6_000);
    return asked(`"variables":{"a":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}`);
  },
  'NUL and controls': (random) =>
    asked(`"variables":{"a":"${String.fromCharCode(Math.floor(random() * 32))}\\u0000"}`),
  'half of a pair': (random) =>
    `{"query":"{ region(slug: \\"\\\\u${pick(random, ['d83d', 'dc00', 'dfff'])}\\") { id } }"}`,
  'half of a pair in a variable': (random) =>
    `{"query":"query ($s: String) { region(slug: $s) { id } }","variables":{"s":"\\u${pick(random, ['d83d', 'dc00', '0000'])}x"}}`,
  'huge numbers': (random) =>
    `{"query":"query ($n: Int!) { members(first: $n) { nodes { id } } }","variables":{"n":${pick(random, ['1e309', '-1e309', '9'.repeat(upTo(random, 5_000)), '1e-400', '0.1e1', '-0'])}}}`,
  'the same key again': (random) =>
    `{${Array.from({ length: upTo(random, 500) }, () => good).join(',')},"query":${pick(random, ['null', '[]', '{}', '1'])}}`,
  'cut off': (random) => whole.slice(0, Math.floor(random() * whole.length)),
  'a byte wrong': (random) => {
    const bytes = Buffer.from(whole);
    bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
    return bytes;
  },
  'another encoding': (random) => Buffer.from(whole, pick(random, ['utf16le', 'latin1'] as const)),
  'a mark of byte order': (random) => `${pick(random, ['\ufeff', '\ufffe', '\ufeff\ufeff'])}${whole}`,
  'no object': (random) =>
    pick(random, [
      'null',
      '1',
      '"x"',
      'true',
      '[]',
      '[[]]',
      '',
      ' ',
      'NaN',
      'undefined',
      '{}',
      '{"a"}',
      "{'query':1}",
      '{query:1}',
    ]),
  'other types': (random) =>
    `{"query":${pick(random, ['1', 'true', '[]', '{}', '"{ __typename }"'])},"variables":${pick(random, ['1', '"x"', '[]', 'true', '[{}]'])},"operationName":${pick(random, ['1', '{}', '[]'])}}`,
  noise: (random) => Buffer.from(Array.from({ length: upTo(random, 300) }, () => Math.floor(random() * 256))),
};

const mostFaults = 20;
const atOnce = 8;

/** Every property of what all objects have in common; nobody may add to them. */
export function prototypesNow(): string {
  const all = [Object, Array, Function, String, Number, Boolean, Map, Set, Promise, Error, Buffer];
  const named = (key: PropertyKey) => String(key);
  return JSON.stringify(
    all.map((one) => [
      Reflect.ownKeys(one.prototype).map(named).sort(),
      Reflect.ownKeys(one).map(named).sort(),
    ]),
  );
}

/** Sends so many bodies to a server of this process. Why it did not stand them, a sentence each. */
export async function sendBodies(url: string, count: number, seed: number): Promise<string[]> {
  const random = randomOf(seed);
  const names = Object.keys(kinds);
  const before = prototypesNow();
  const found: string[] = [];
  let sent = 0;
  async function lane(): Promise<void> {
    while (sent < count && found.length < mostFaults) {
      const name = names[sent++ % names.length] ?? '';
      const body = kinds[name]?.(random) ?? '';
      const status = await statusOf(url, body);
      if (status !== 200 && !(status >= 400 && status < 500))
        found.push(`A body (${name}) is answered ${status}: ${String(body).slice(0, 120)}`);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane));
  if (prototypesNow() !== before) found.push('What all objects have in common was changed.');
  if ((await statusOf(url, `{${good}}`)) !== 200) found.push('It does not answer any more.');
  return found;
}

async function statusOf(url: string, body: string | Buffer): Promise<number> {
  try {
    const answer = await request(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body,
    });
    await answer.body.dump();
    return answer.statusCode;
  } catch {
    return 0;
  }
}
