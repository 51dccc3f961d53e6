import { faultsOfScriptSizes } from './embed-scripts';

test('a script of embeds that grew over its limit is a fault, and only that one', async () => {
  expect(await faultsOfScriptSizes()).toEqual([]);
  expect(await faultsOfScriptSizes({ hameau: 3_000, frame: 10, framed: 1_500, building: 1_500 })).toEqual([
    expect.stringMatching(/^gateway\/embeds\/client\/frame\.ts is \d+ bytes packed; 1 to 10 are allowed\.$/),
  ]);
});
