import { type Catalogue, faultsOfCatalogue } from '../catalogue';
import { columnsOf } from './columns';
import { cloneDatabase } from './database';

/** To be called in a file of tests: what a service keeps is what its catalogue says, and a column more or less is found out. */
export function testCatalogue(service: string, catalogue: Catalogue): void {
  test(`every column that ${service} keeps is known: whose it is, how it is handed out, and what becomes of it`, async () => {
    const database = await cloneDatabase();
    try {
      const columns = await columnsOf(database.adminUrl, service);
      expect(columns).toContain('migrations.name');
      expect(faultsOfCatalogue(catalogue, columns)).toEqual([]);
      const changed = [...columns.filter((one) => one !== 'migrations.name'), 'migrations.nickname'];
      expect(faultsOfCatalogue(catalogue, changed)).toEqual([
        'migrations.nickname is not in the catalogue.',
        'migrations.name is not there.',
      ]);
    } finally {
      await database.close();
    }
  });
}
