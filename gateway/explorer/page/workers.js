const known = ['json', 'graphql'];

/** Monaco does its parsing in workers; these are bundled beside the page. */
globalThis.MonacoEnvironment = {
  getWorker: (_id, label) =>
    new Worker(`/graphiql/${known.includes(label) ? label : 'editor'}.worker.js`, { type: 'module' }),
};
