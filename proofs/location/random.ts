import { createHash } from 'node:crypto';

/** Numbers from 0 to 1 that are the same whenever the same is asked for: each by the hash of a name and a count. */
export function randomBy(name: string): () => number {
  let count = 0;
  return () => {
    const digest = createHash('sha256').update(`${name} ${count++}`).digest();
    return digest.readUInt32BE(0) / 2 ** 32;
  };
}
