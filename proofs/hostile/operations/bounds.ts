import { many, named } from './hostile';

const levels = (count: number, field: string) =>
  `{ region(slug: "perche") { ${many(count, () => `${field} {`)} id ${many(count, () => '}')} } }`;
const chain = (count: number) =>
  `{ region(slug: "perche") { ...f0 } } ${many(count, (at) => `fragment f${at} on Region { children { ...f${at + 1} } }`)} fragment f${count} on Region { id }`;
const bomb = (count: number) =>
  `{ region(slug: "perche") { ...f0 } } ${many(count, (at) => `fragment f${at} on Region { ...f${at + 1} ...f${at + 1} }`)} fragment f${count} on Region { id }`;
const signIn = (alias: string) =>
  `${alias}: signIn(input: { email: "nobody@example.org", password: "x" }) { __typename }`;
const aliased = (count: number, field: string) => many(count, (at) => `a${at}: ${field}`);
const pages = '{ members(first: 100) { nodes { homeRegion { members(first: 100) { nodes { id } } } } } }';

/** Too deep, too wide, too often, too dear. */
export const bounds = named({
  'twelve levels': { query: levels(11, 'children'), about: 'depth' },
  'a hundred levels': { query: levels(100, 'parents'), about: 'depth' },
  'levels out of fragments': { query: chain(12), about: 'depth' },
  'levels out of inline fragments': {
    query: levels(12, 'neighbours { ... on Region').replaceAll(' }', ' } }').replace('id }', 'id'),
  },
  'levels below a mutation': {
    query: `mutation { signOut { endedSessions ${many(12, () => 'errors {')} code ${many(12, () => '}')} } }`,
    about: 'depth',
  },
  'levels below a subscription': {
    query: `subscription { communityFeed { thread { placements { community { ${many(12, () => 'members { nodes {')} id ${many(12, () => '} }')} } } } } }`,
    about: 'depth',
  },
  'thousands of open brackets': { query: `{ region(slug: ${'['.repeat(5_000)} }`, about: 'tokens' },
  'a list in a list, five hundred deep': {
    query: `{ region(slug: ${'['.repeat(400)}${']'.repeat(400)}) { id } }`,
  },
  'an object in an object, two hundred deep': {
    query: `{ members(filter: ${'{a:'.repeat(200)}1${'}'.repeat(200)}) { nodes { id } } }`,
  },
  'thousands of open braces': { query: '{'.repeat(20_000) },
  'a type of lists, three hundred deep': {
    query: `query ($a: ${'['.repeat(300)}Int${']'.repeat(300)}) { members(first: $a) { nodes { id } } }`,
  },
  'sixteen aliases': { query: `{ ${aliased(16, '__typename')} }`, about: 'aliases' },
  'a hundred aliases': { query: `{ ${aliased(101, '__typename')} }`, about: 'aliases' },
  'a thousand aliases': { query: `{ ${aliased(1_000, '__typename')} }`, about: 'tokens' },
  'aliases in fragments': {
    query: `{ ...a ...b } fragment a on Query { ${aliased(9, 'region(slug: "perche") { id }')} } fragment b on Query { ${many(9, (at) => `b${at}: __typename`)} }`,
    about: 'aliases',
  },
  'the same list under many names': {
    query: `{ ${aliased(40, 'members(first: 100) { nodes { id } }')} }`,
    about: 'aliases',
  },
  'aliases inside a list': {
    query: `{ members(first: 1) { nodes { ${aliased(20, 'displayName')} } } }`,
    about: 'aliases',
  },
  'two sign-ins': { query: `mutation { ${signIn('a')} ${signIn('b')} }`, about: 'credentials' },
  'thirty sign-ins': { query: `mutation { ${many(30, (at) => signIn(`a${at}`))} }`, about: 'aliases' },
  'sign-ins in fragments': {
    query: `mutation { ...a ...b } fragment a on Mutation { ${signIn('a')} } fragment b on Mutation { ${signIn('b')} }`,
    about: 'credentials',
  },
  'a sign-in and a password': {
    query: `mutation { ${signIn('a')} resetPassword(input: { token: "x", password: "y" }) { __typename } }`,
    about: 'credentials',
  },
  'five hundred times the same field': { query: `{ ${many(500, () => '__typename')} }`, about: 'repeats' },
  'the same list again and again': {
    query: `{ ${many(21, () => 'members(first: 1) { nodes { id } }')} }`,
    about: 'repeats',
  },
  'overlapping fragments': {
    query: `{ ${many(25, (at) => `...f${at}`)} } ${many(25, (at) => `fragment f${at} on Query { region(slug: "perche") { id name } }`)}`,
    about: 'repeats',
  },
  'overlapping fields that differ below': {
    query: `{ region(slug: "perche") { ${many(30, (at) => `children { parents { ${at % 2 ? 'id' : 'name'} } }`)} } }`,
    about: 'repeats',
  },
  'a flood of __typename': { query: `{ viewer { ${many(300, () => '__typename')} } }`, about: 'repeats' },
  'a flood of __typename in fragments': {
    query: `{ ${many(60, () => '... { __typename }')} }`,
    about: 'repeats',
  },
  'a flood of __typename under aliases': { query: `{ ${aliased(300, '__typename')} }`, about: 'aliases' },
  'a fragment that doubles at each level': { query: bomb(20), about: 'repeats' },
  'more tokens than a person writes': {
    query: `{ ${many(1_200, (at) => `f${at}`)} }`,
    about: 'tokens',
  },
  'thousands of commas and a word': { query: `{ ${','.repeat(50_000)} whoAmI }` },
  'a comment of 50 kB and a word': { query: `{ whoAmI } #${'x'.repeat(50_000)}` },
  'a name of 30 kB': { query: `{ ${'a'.repeat(30_000)} }` },
  'a text of 50 kB': { query: `{ region(slug: """${'"" '.repeat(15_000)}""", id: 1.5) { id } }` },
  'pages of pages': { query: pages, about: 'cost' },
  'pages of pages, in variables': {
    query:
      'query ($n: Int!) { members(first: $n) { nodes { homeRegion { members(first: $n) { nodes { id } } } } } }',
    variables: { n: 100 },
    about: 'cost',
  },
  'pages of pages, by default': {
    query:
      'query ($n: Int! = 100) { members(first: $n) { nodes { homeRegion { members(first: $n) { nodes { id } } } } } }',
    about: 'cost',
  },
  'pages of pages, in fragments': {
    query:
      '{ ...a } fragment a on Query { members(first: 100) { nodes { ...b } } } fragment b on Member { homeRegion { members(first: 100) { nodes { id } } } }',
    about: 'cost',
  },
  'a list without a page, again and again': {
    query: `{ regions(first: 100) { nodes { children { children { children { children { id } } } } } } }`,
    about: 'cost',
  },
});
