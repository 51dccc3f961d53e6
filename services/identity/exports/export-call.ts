import type { DataSource } from 'typeorm';
import { hashOf } from '../sessions/secrets';

export interface ExportPiece {
  /** Base64. */
  readonly piece: string;
  readonly bytes: number;
}

const PIECE = `
  select encode(chunk.bytes, 'base64') as piece, whole.bytes::int as bytes
  from exports whole join export_chunks chunk on (chunk.export_id, chunk.attempt) = (whole.id, whole.attempt)
  where whole.secret_hash = $1 and whole.expires_at > now() and chunk.position = $2`;

/** The piece of the archive that a secret opens, and how long all of it is; null past its end, and for a secret that opens none. */
export async function exportPiece(
  db: DataSource,
  { secret, position }: { readonly secret: string; readonly position: number },
): Promise<ExportPiece | null> {
  const [found]: ExportPiece[] = await db.query(PIECE, [hashOf(secret), position]);
  return found ?? null;
}
