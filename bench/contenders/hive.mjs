import { createServer } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import signature from '../../dist/kit/signature.js';
import { listening, whenTold } from './told.mjs';

/** Services answer to holders of the key only, so each fetch is signed for its service, as our own gateway signs its own. */
function signing(key, asking, names) {
  return {
    onFetch({ url, options, setOptions }) {
      const { origin, pathname: path } = new URL(url);
      const signed = signature.sign(key, {
        to: names[origin],
        method: 'POST',
        path,
        body: options.body,
        asking,
      });
      setOptions({ ...options, headers: { ...options.headers, ...signed } });
    },
  };
}

whenTold(({ supergraph, key, asking, names }) => {
  const gateway = createGatewayRuntime({
    supergraph,
    // Its own planner instead of schema stitching, which answers null for what an interface object adds to a region.
    unifiedGraphHandler,
    plugins: () => [signing(Buffer.from(key, 'base64url'), asking, names)],
    logging: false,
    landingPage: false,
    graphiql: false,
  });
  return listening(createServer(gateway));
});
