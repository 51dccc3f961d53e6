import { auditServer } from 'graphql-http';
import { openStage, type Stage } from '../testing/stage.fixtures';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test('every audit of GraphQL over HTTP passes: what it must, should and may do', async () => {
  const results = await auditServer({ url: `${stage.url}/graphql`, fetchFn: fetch });
  const failed = results.filter(({ status }) => status !== 'ok').map(({ name, ...rest }) => ({ name, rest }));
  expect(failed).toEqual([]);
  expect(results).toHaveLength(61);
});
