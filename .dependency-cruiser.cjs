// Who may import whom. The table this comes from, with the reasons, is in docs/architecture.md.
const anyTest = '\\.(test|fixtures)\\.ts$';
const npm = (...names) => `^node_modules/(${names.join('|')})/`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'kit-stands-alone',
      comment: 'Whatever kit needs of a service is an argument.',
      severity: 'error',
      from: { path: '^kit/' },
      to: { path: '^(services|gateway|clients|scripts|bench|proofs)/' },
    },
    {
      name: 'services-meet-in-the-graph',
      comment: 'What one service knows of another travels as ids, graph types and events.',
      severity: 'error',
      from: { path: '^services/([^/]+)/' },
      to: { path: '^services/', pathNot: '^services/$1/' },
    },
    {
      name: 'services-know-kit-and-themselves',
      severity: 'error',
      from: { path: '^services/' },
      to: { path: '^(gateway|clients|scripts|bench|proofs)/' },
    },
    {
      name: 'gateway-knows-no-service',
      comment:
        'It reads schema/ and reaches services through links. Only the journeys start the whole product.',
      severity: 'error',
      from: { path: '^gateway/', pathNot: '^gateway/journeys/' },
      to: { path: '^(services|clients|scripts|bench|proofs)/' },
    },
    {
      name: 'clients-know-the-graph-only',
      severity: 'error',
      from: { path: '^clients/([^/]+)/' },
      to: { path: '^(kit|services|gateway|scripts|bench|proofs|clients)/', pathNot: '^clients/$1/' },
    },
    {
      name: 'a-type-is-no-table',
      comment:
        'What is published is written down in a *.type.ts, line by line, and never follows from a table.',
      severity: 'error',
      from: { path: '\\.type\\.ts$' },
      to: { path: [npm('typeorm', 'pg'), '\\.(row|loaders|resolver|policy|follow)\\.ts$'] },
    },
    {
      name: 'a-row-is-not-published',
      severity: 'error',
      from: { path: '\\.row\\.ts$' },
      to: { path: [npm('type-graphql', 'graphql'), '\\.(loaders|resolver|policy|follow)\\.ts$'] },
    },
    {
      name: 'a-resolver-asks-no-database',
      comment: 'It is a table of contents: one line for each field, to an operation or a loader.',
      severity: 'error',
      from: { path: '\\.resolver\\.ts$' },
      to: { path: npm('typeorm', 'pg', '@types/pg') },
    },
    {
      name: 'an-operation-knows-no-graph',
      severity: 'error',
      from: { path: '^services/[^/]+/[^/]+/[^/.]+\\.ts$' },
      to: { path: [npm('type-graphql'), '\\.resolver\\.ts$'] },
    },
    {
      name: 'a-slice-keeps-its-tables',
      comment:
        'Other slices use its types, its policy and its verbs. A row may be named as the type of what a verb gave.',
      severity: 'error',
      from: {
        path: '^services/([^/]+)/([^/]+)/',
        pathNot: [
          anyTest,
          '/migrations/',
          '\\.resolver\\.ts$',
          // A member's event carries the language of the account and the area shown of the home, in one transaction.
          '^services/identity/members/members\\.ts$',
          // What a tie leads to is a community, read in the same statement.
          '^services/regions/ties/tie\\.loaders\\.ts$',
        ],
      },
      to: {
        path: '^services/$1/[^/]+/.*\\.row\\.ts$',
        pathNot: '^services/$1/$2/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'a-slice-is-read-through-the-context',
      severity: 'error',
      from: { path: '^services/([^/]+)/([^/]+)/', pathNot: anyTest },
      to: {
        path: '^services/$1/[^/]+/.*\\.(loaders|resolver|follow)\\.ts$',
        pathNot: '^services/$1/$2/',
      },
    },
    {
      name: 'tests-are-for-tests',
      severity: 'error',
      from: { pathNot: [anyTest, '(^|/)testing/', '^proofs/'] },
      to: { path: [anyTest, '(^|/)testing/'] },
    },
    {
      name: 'no-circle',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphan',
      comment: 'A file that nothing imports and that imports nothing is left over.',
      severity: 'error',
      // The script of a page is read by its path, and sent as it is.
      from: { orphan: true, pathNot: [anyTest, '^gateway/apps/page/'] },
      to: {},
    },
    {
      name: 'installed-on-purpose',
      comment: 'A package that only another package brings along can go with its next version.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'everything-resolves',
      comment: 'The typed document node is nothing but types.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^@graphql-typed-document-node/core$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // What Hameau is compared with is installed apart, and imported by nothing.
    exclude: { path: '(^|/)(generated|dist)/|^bench/contenders/' },
    // Imports of types count: they are knowledge of one part about another.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'default', 'types'],
    },
  },
};
