import { canariesOf, places } from './canaries';
import { scannerOf, sentencesOf } from './scanner';

test('a canary is found in any case, in a longer text and without its last letter; others are not', () => {
  const canaries = canariesOf('plc_0123456789abcdefghjkmnpqrs');
  expect(new Set(Object.values(canaries)).size).toBe(places.length);
  const scanner = scannerOf(canaries);
  scanner.look('one', `{"bio": "I said ${canaries.bio.toUpperCase()}!"}`);
  scanner.look('two', `'${canaries.thread.slice(0, -1)}':1A`);
  scanner.look('three', canaries.home);
  scanner.look('four', `nothing of ${canariesOf('plc_other').bio}`);
  expect(sentencesOf(scanner.seen())).toEqual(['bio in one', 'home in three', 'thread in two']);
});
