import { BadSettings } from '../kit/config';
import { until } from '../kit/testing/until';
import { openStage } from './testing/stage.fixtures';

test('a taken port is one sentence with the way out', async () => {
  const stage = await openStage();
  await expect(openStage({ HAMEAU_PORT: String(stage.port) })).rejects.toThrow(
    /^Port \d+ is taken\. .*HAMEAU_PORT/,
  );
  await stage.close();
});

test('settings that do not fit are all named at once', async () => {
  const wrong = openStage({ HAMEAU_PORT: 'many', HAMEAU_ORIGINS: 'nowhere' });
  await expect(wrong).rejects.toThrow(BadSettings);
  await expect(wrong).rejects.toThrow(/HAMEAU_PORT.*HAMEAU_ORIGINS/s);
});

test('closing answers what was asked, then takes nothing more', async () => {
  const stage = await openStage();
  stage.world.silent.add('region');
  const asked = stage.ask('{ region(slug: "perche") { id } whoAmI }');
  await until(() => stage.world.waiting.has('region'));
  await Promise.all([
    stage.close(),
    expect(asked).resolves.toMatchObject({ body: { data: { whoAmI: 'nobody en' } } }),
  ]);
  await expect(stage.ask('{ whoAmI }')).rejects.toThrow();
});
