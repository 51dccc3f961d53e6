import { counted, type Way } from './eyes.fixtures';

const everyone = '{ members(first: 100) { nodes { id } } }';
const found = '{ latestNotifications(first: 100) { nodes { members { id } } } }';

interface Counts {
  readonly savedSearches?: {
    readonly nodes: readonly { readonly name: string; readonly members: { readonly totalCount: number } }[];
  };
}

/** Who is not signed in keeps no searches, and is told of nobody. */
export const kept: Readonly<Record<string, Way>> = {
  'whom a saved search finds': async ({ graph, isSignedIn }) => {
    if (!isSignedIn) return graph(everyone);
    await graph('mutation { saveSearch(input: { name: "Everyone" }) { errors { code } } }');
    return graph('{ savedSearches { nodes { members(first: 100) { nodes { id } } } } }');
  },
  'the count of whom a saved search finds': async ({ graph, isSignedIn }, { name }) => {
    const filter = { text: name };
    if (!isSignedIn)
      return counted(
        graph('query ($filter: MemberFilter) { members(filter: $filter) { totalCount } }', { filter }),
      );
    const input = { name, filter };
    const save =
      'mutation ($input: SaveSearchInput!) { saveSearch(input: $input) { search { id } errors { code } } }';
    await graph(save, { input });
    const query = '{ savedSearches(first: 50) { nodes { name members { totalCount } } } }';
    const answer = (await graph(query, { of: name })) as Counts;
    return answer.savedSearches?.nodes.find((search) => search.name === name)?.members.totalCount;
  },
  'whom a saved search has found': ({ graph, isSignedIn }) => graph(isSignedIn ? found : everyone),
  'the same, straight to messaging': ({ graph, straightTo, isSignedIn }) =>
    isSignedIn ? straightTo('messaging')(found) : graph(everyone),
};
