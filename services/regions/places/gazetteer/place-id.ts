import { createHash } from 'node:crypto';

/**
 * The uuid of a place, made from where it comes from (`insee:commune:61038`), so that every import on every machine gives
 * the same place the same id. Shaped as a UUIDv8 (RFC 9562, 5.8): the first 122 free bits of a SHA-256.
 */
export function placeIdFrom(sourceKey: string): string {
  const hex = createHash('sha256').update(sourceKey).digest('hex');
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) & 3];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
