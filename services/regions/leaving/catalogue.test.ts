import { faultsOfCatalogue } from '../../../kit/catalogue';
import { columnsOf } from '../../../kit/testing/columns';
import { cloneDatabase } from '../../../kit/testing/database';
import { catalogue } from './catalogue';

test('every column that regions keeps is known: whose it is, how it is handed out, and what becomes of it', async () => {
  const database = await cloneDatabase();
  try {
    const columns = await columnsOf(database.adminUrl, 'regions');
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
