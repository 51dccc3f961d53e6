import { forbidden, invalid, notFound, rateLimited, unauthenticated, unavailable } from './errors';
import { asking, aViewer } from './kit.fixtures';
import { answer, UserErrorCode } from './user-error';

const words = { en: 'must not be blank', fr: 'ne peut pas être vide' };

test('what was done comes with no errors', async () => {
  expect(await answer(asking(), async () => ({ tree: 'oak' }))).toEqual({ tree: 'oak', errors: [] });
});

test('what the author can mend becomes the payload’s error, in the viewer’s language, with the path to it', async () => {
  const run = async (): Promise<object> => {
    throw invalid('tree.name', words);
  };
  expect(await answer(asking({ locale: 'fr' }), run)).toEqual({
    errors: [
      { code: UserErrorCode.INVALID, path: ['tree', 'name'], message: 'tree.name ne peut pas être vide.' },
    ],
  });
});

test('an error about nothing in the input has no path', async () => {
  const { errors } = await answer(asking(), async () => {
    throw forbidden({ en: 'fell it', fr: 'l’abattre' });
  });
  expect(errors).toEqual([{ code: 'FORBIDDEN', path: null, message: 'You may not fell it.' }]);
});

test.each([unauthenticated(), unavailable(), rateLimited(words, 3), new Error('a bug')])(
  '"%s" is not the input’s fault and stays an error of the request',
  async (error) => {
    const run = async (): Promise<object> => {
      throw error;
    };
    await expect(answer(asking(), run)).rejects.toBe(error);
  },
);

test('what is refused to somebody of whom not all is known is not refused for good', async () => {
  const partial = asking({ viewer: aViewer({ isPartial: true }) });
  for (const refusal of [forbidden(words), notFound(words, 'x')]) {
    const run = async (): Promise<object> => {
      throw refusal;
    };
    await expect(answer(partial, run)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect((await answer(asking({ viewer: aViewer() }), run)).errors).toHaveLength(1);
  }
  const { errors } = await answer(partial, async () => {
    throw invalid('tree.name', words);
  });
  expect(errors).toMatchObject([{ code: 'INVALID' }]);
});
