import { many, named } from './hostile';

const cycleOf = (count: number) =>
  `{ region(slug: "perche") { ...f0 } } ${many(count, (at) => `fragment f${at} on Region { id ...f${(at + 1) % count} }`)}`;

/** Fragments, directives, introspection and documents that are none. */
export const documents = named({
  'a fragment in itself': { query: cycleOf(1) },
  'two fragments in each other': { query: cycleOf(2) },
  'twenty fragments in a circle': { query: cycleOf(20) },
  'a circle below a field': {
    query: '{ region(slug: "perche") { ...a } } fragment a on Region { children { ...a } }',
  },
  'fields that cannot be merged': {
    query: '{ region(slug: "perche") { id } region(slug: "orne") { id } }',
  },
  'fields that cannot be merged, in fragments': {
    query:
      '{ ...a ...b } fragment a on Query { x: region(slug: "perche") { id } } fragment b on Query { x: circle(slug: "ux") { id } }',
  },
  'a fragment that is not there': { query: '{ ...nowhere }' },
  'a fragment that nothing uses': { query: '{ __typename } fragment a on Query { __typename }' },
  'a fragment on a type that is none': { query: '{ ...a } fragment a on Secret { id }' },
  'a fragment on a scalar': { query: '{ ...a } fragment a on Int { id }' },
  'a fragment where it cannot be': { query: '{ viewer { ... on Region { id } } }' },
  'two fragments of one name': {
    query: '{ ...a } fragment a on Query { __typename } fragment a on Query { __typename }',
  },
  'a fragment named on': { query: '{ ...on } fragment on on Query { __typename }' },
  'twenty-one directives': {
    query: `{ __typename ${many(21, () => '@include(if: true)')} }`,
    about: 'directives',
  },
  'directives that are none': { query: `{ __typename ${many(10, () => '@aa', '')} }` },
  'directives on fragments': {
    query: `{ ${many(22, () => '... @skip(if: false) { __typename }')} }`,
  },
  'the same directive twice': { query: '{ __typename @skip(if: true) @skip(if: true) }' },
  'a directive of the schema': { query: '{ __typename @deprecated }' },
  'a deferred part': { query: '{ viewer { ... @defer { id } } }' },
  'a streamed list': { query: '{ members { nodes @stream(initialCount: 0) { id } } }' },
  'a condition without its condition': { query: '{ __typename @include }' },
  'a directive of a service': { query: 'query @link(url: "https://example.org") { __typename }' },
  introspection: { query: '{ __schema { types { name fields { name } } } }' },
  'introspection, around and around': {
    query: '{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }',
  },
  'introspection under another name': { query: '{ x: __schema { queryType { name } } }' },
  'introspection in a fragment': { query: '{ ...a } fragment a on Query { __schema { types { name } } }' },
  'introspection of one type': { query: '{ __type(name: "Member") { fields { name type { name } } } }' },
  'introspection of an input': { query: '{ __type(name: "SignInInput") { inputFields { name } } }' },
  'introspection below a mutation': { query: 'mutation { __schema { types { name } } }' },
  'introspection below a subscription': { query: 'subscription { __schema { types { name } } }' },
  'a field that is nearly one': { query: '{ membr(id: "x") { id } }' },
  'an argument that is nearly one': { query: '{ member(idd: "x") { id } }' },
  'a type that is nearly one': { query: '{ node(id: "x") { ... on Membr { id } } }' },
  'a field of a service alone': { query: '{ _entities(representations: []) { __typename } }' },
  'the schema of a service': { query: '{ _service { sdl } }' },
  'a field without what is below': { query: '{ viewer }' },
  'something below a leaf': { query: '{ viewer { id { x } } }' },
  'no document': { query: ' ' },
  'a comment alone': { query: '# nothing' },
  'fragments alone': { query: 'fragment a on Query { __typename }' },
  'a word that is none': { query: 'qwerty cop { abc }' },
  'a schema': { query: 'type Query { stolen: String }' },
  'an extension of the schema': { query: 'extend type Query { stolen: String }' },
  'half a document': { query: '{ viewer { id' },
  'a text that does not end': { query: '{ region(slug: "perche) { id } }' },
  'many operations, and none chosen': { query: many(40, (at) => `query Q${at} { __typename }`) },
  'an operation that is not there': { query: 'query A { __typename }', operationName: 'B' },
  'an operation named as a prototype': { query: 'query A { __typename }', operationName: '__proto__' },
  'two operations of one name': {
    query: 'query A { __typename } query A { __typename }',
    operationName: 'A',
  },
  'an operation without a name beside one with': { query: '{ __typename } query A { __typename }' },
  'a subscription to two things': {
    query: 'subscription { communityFeed { cursor } notifications { cursor } }',
  },
  'a subscription that depends': { query: 'subscription { communityFeed @skip(if: true) { cursor } }' },
  'a subscription to nothing': { query: 'subscription { __typename }' },
  'a subscription to what is none': { query: 'subscription { messagePosted { id } }' },
});
