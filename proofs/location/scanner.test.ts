import { Scanner, type Secret } from './scanner';

const secret: Secret = {
  memberId: 'mbr_1',
  placeId: 'plc_01kf0000000000000000000abc',
  uuid: '0193c0de-0000-7000-8000-00000000abcd',
  name: 'Montgaudry',
  truth: { latitude: 48.40123, longitude: 0.38456 },
};
const scanner = new Scanner([secret]);
const inCursor = (value: unknown) =>
  JSON.stringify({ cursor: Buffer.from(JSON.stringify(value)).toString('base64url') });

test.each([
  ['the id', JSON.stringify({ placeId: secret.placeId })],
  ['the uuid', secret.uuid],
  ['the uuid without its lines', secret.uuid.replaceAll('-', '')],
  ['the name, however it is written', '<td>MONTGAUDRY</td>'],
  ['the point', '{"latitude":48.40123,"longitude":0.38456}'],
  ['the point, the other way round', '[0.3846,48.4012]'],
  ['an id in a cursor', inCursor(['NEWEST', secret.placeId])],
])('%s is found', (_what, text) => {
  expect([...scanner.find(text)]).toEqual(['mbr_1']);
});

test.each([
  ['another place', '{"name":"Mortagne","latitude":48.52,"longitude":0.546}'],
  ['a latitude alone', '{"latitude":48.40123,"longitude":2.35}'],
  ['a cursor of something else', inCursor(['NEWEST', 18204774827570, 'mbr_2'])],
])('%s is not taken for it', (_what, text) => {
  expect(scanner.find(text).size).toBe(0);
});
