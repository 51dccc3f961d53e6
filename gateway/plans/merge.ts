import type { Data } from './plan';

const isObject = (value: unknown): value is Data => typeof value === 'object' && value !== null;

/** Adds what one fetch found to what is there: objects and lists of one length field by field, all else replaces. */
export function merge(target: Data, source: Data): void {
  for (const key of Object.keys(source)) {
    const [there, found] = [target[key], source[key]];
    if (found === undefined) continue;
    if (Array.isArray(found) && Array.isArray(there) && found.length === there.length)
      mergeLists(there, found);
    else if (isObject(there) && isObject(found) && !Array.isArray(there) && !Array.isArray(found))
      merge(there, found);
    else target[key] = found;
  }
}

function mergeLists(there: unknown[], found: readonly unknown[]): void {
  for (const [index, value] of found.entries()) {
    const known = there[index];
    if (isObject(known) && isObject(value)) merge(known, value);
    else there[index] = value;
  }
}
