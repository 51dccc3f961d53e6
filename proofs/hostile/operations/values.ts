import { many, named } from './hostile';

const page = 'query ($n: Int!) { members(first: $n) { nodes { id } } }';
const filtered = 'query ($f: MemberFilter) { members(filter: $f) { nodes { id } } }';
const nested = (levels: number): unknown => (levels === 0 ? 1 : { text: nested(levels - 1) });
const proto = (text: string) => JSON.parse(text) as Record<string, unknown>;

/** Variables, numbers, ids and letters that do not fit. */
export const values = named({
  'a page of 101': { query: '{ members(first: 101) { nodes { id } } }', about: 'first' },
  'a page of none': { query: '{ members(first: 0) { nodes { id } } }', about: 'first' },
  'a page of less than none': { query: page, variables: { n: -1 }, about: 'first' },
  'a page of 2³¹': { query: '{ members(first: 2147483648) { nodes { id } } }' },
  'a page of 2⁵³, in a variable': { query: page, variables: { n: 2 ** 53 } },
  'a page of a hundred digits': { query: `{ members(first: ${'9'.repeat(100)}) { nodes { id } } }` },
  'a page of 1e400': { query: '{ members(first: 1e400) { nodes { id } } }' },
  'a page of one and a half': { query: page, variables: { n: 1.5 } },
  'a page of words': { query: page, variables: { n: 'ten' } },
  'a page that is a list': { query: page, variables: { n: Array.from({ length: 10_000 }, () => 1) } },
  'a page that is null': { query: page, variables: { n: null } },
  'a page that is not said': { query: page },
  'a number that begins with 0': { query: '{ members(first: 007) { nodes { id } } }' },
  'ten thousand numbers for texts': {
    query: 'query ($s: [String!]) { members(filter: { skills: $s }) { nodes { id } } }',
    variables: { s: Array.from({ length: 10_000 }, (_none, at) => at) },
  },
  'two thousand wrong fields': {
    query: filtered,
    variables: { f: Object.fromEntries(Array.from({ length: 2_000 }, (_none, at) => [`f${at}`, at])) },
  },
  'an input a thousand deep': { query: filtered, variables: { f: nested(1_000) } },
  'an input with a prototype': { query: filtered, variables: proto('{"f":{"__proto__":{"text":"x"}}}') },
  'an input with a constructor': { query: filtered, variables: { f: { constructor: { prototype: {} } } } },
  'the same variable twice': { query: 'query ($a: Int, $a: Int) { members(first: $a) { nodes { id } } }' },
  'a hundred variables of one name': {
    query: `query (${many(100, () => '$a: Int')}) { members(first: $a) { nodes { id } } }`,
  },
  'a variable that is none': { query: '{ members(first: $n) { nodes { id } } }' },
  'a variable that nothing uses': { query: 'query ($n: Int) { __typename }' },
  'a variable of another type': { query: 'query ($n: String) { members(first: $n) { nodes { id } } }' },
  'a variable of a type that is an answer': { query: 'query ($m: Member) { member(id: $m) { id } }' },
  'a variable whose default does not fit': {
    query: 'query ($n: Int = "x") { members(first: $n) { nodes { id } } }',
  },
  'two hundred variables that are none': {
    query: `query (${many(200, (at) => `$v${at}: Nothing`)}) { __typename }`,
  },
  'the same argument twice': { query: '{ region(slug: "perche", slug: "orne") { id } }' },
  'the same key of an input twice': {
    query: '{ members(filter: { text: "a", text: "b" }) { nodes { id } } }',
  },
  'an input field that is none': { query: '{ members(filter: { txt: "a" }) { nodes { id } } }' },
  'an enum value that is none': { query: '{ members(orderBy: NEWST) { nodes { id } } }' },
  'an enum value in quotes': { query: '{ members(orderBy: "NEWEST") { nodes { id } } }' },
  'an enum value as a prototype': {
    query: 'query ($o: MemberOrder!) { members(orderBy: $o) { nodes { id } } }',
    variables: { o: '__proto__' },
  },
  'an id that is an object': { query: 'query ($id: ID!) { member(id: $id) { id } }', variables: { id: {} } },
  'an id that is a list': { query: '{ member(id: ["x"]) { id } }' },
  'an id that is true': { query: '{ member(id: true) { id } }' },
  'an id that is half a number': {
    query: 'query ($id: ID!) { member(id: $id) { id } }',
    variables: { id: 1.5 },
  },
  'a secret that is an object': {
    query: 'mutation ($i: SignInInput!) { signIn(input: $i) { __typename } }',
    variables: { i: { email: 'a@example.org', password: { $ne: null } } },
  },
  'a NUL between words': { query: '{ who\u0000AmI }' },
  'a mark of byte order inside': { query: '{ who\ufeffAmI }' },
  'half of a pair': { query: '{ region(slug: "\\ud83d") { id } }' },
  'half of a pair, in a name': { query: '{ region\ud83d(slug: "perche") { id } }' },
  'a letter beyond all letters': { query: '{ region(slug: "\\u{110000}") { id } }' },
  'letters that look alike': { query: '{ mеmbers { nodes { id } } }' },
  'a brace of full width': { query: '{ viewer ｛ id ｝ }' },
  'letters from right to left': { query: '{ viewer\u202e { id } }' },
  'an empty width inside': { query: '{ view\u200der { id } }' },
  'a number of other digits': { query: '{ members(first: ٥) { nodes { id } } }' },
  'a line end that is none': { query: '{ region(slug: "a\nb") { id } }' },
  'an emoji for a field': { query: '{ 🌳 }' },
});
