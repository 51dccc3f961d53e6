import type { DataSource } from 'typeorm';
import { openGatewayDatabase } from '../../gateway/database';
import { openDirectoryDatabase } from '../../services/directory/database';
import { openIdentityDatabase } from '../../services/identity/database';
import { openMessagingDatabase } from '../../services/messaging/database';
import { openRegionsDatabase } from '../../services/regions/database';
import { importPlaces } from '../../services/regions/places/import';

/** The parts of the gazetteer that the tests visit: the Perche and what surrounds it, Paris, and six American states. */
const parts = ['FR.61', 'FR.28', 'FR.75', 'US.FL', 'US.MA', 'US.ME', 'US.MO', 'US.OH', 'US.SD'];

const open: Readonly<Record<string, (url: string) => Promise<DataSource>>> = {
  identity: openIdentityDatabase,
  regions: openRegionsDatabase,
  directory: openDirectoryDatabase,
  messaging: openMessagingDatabase,
  gateway: openGatewayDatabase,
};

/** Migrates every part's schema once, and puts real places into it. */
export async function fillTemplate(urls: Readonly<Record<string, string>>): Promise<void> {
  for (const [service, openDatabase] of Object.entries(open)) {
    const db = await openDatabase(urls[service] ?? '');
    try {
      if (service === 'regions') await importPlaces(db, { parts });
    } finally {
      await db.destroy();
    }
  }
}
