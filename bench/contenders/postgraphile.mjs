import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { databaseConnections, listening, whenTold } from './told.mjs';

whenTold(async ({ databaseUrl }) => {
  const service = makePgService({
    connectionString: databaseUrl,
    schemas: ['bench'],
    poolConfig: { max: databaseConnections },
  });
  const graph = postgraphile({
    extends: [PostGraphileAmberPreset],
    // It would let nobody ask for an audience, which no index begins with; the page is found by the index of its region.
    disablePlugins: ['PgIndexBehaviorsPlugin'],
    pgServices: [service],
    grafserv: { graphqlPath: '/graphql', graphiql: false, websockets: false, watch: false },
  });
  const server = createServer();
  await graph.createServ(grafserv).addTo(server);
  return listening(server);
});
