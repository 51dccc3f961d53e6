import { createHash } from 'node:crypto';
import { Ids } from '../../kit/id';

const accounts = new Ids('acc', 'Account');
const members = new Ids('mbr', 'Member');
const partners = new Ids('prt', 'Partner');

/** The same key has the same id in every demo network (a UUIDv8, RFC 9562, 5.8), so that seeding again changes nothing. */
function uuidFrom(name: string): string {
  const bytes = createHash('sha256').update(`hameau demo ${name}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

export const demoAccountId = (key: string): string => accounts.of(uuidFrom(`account ${key}`));
export const demoPartnerId = (key: string): string => partners.of(uuidFrom(`partner ${key}`));
export const demoMemberId = (key: string): string => members.of(uuidFrom(`member ${key}`));
