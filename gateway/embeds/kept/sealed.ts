import { type Tagged, tagged } from '../../http/conditional';

/** The bytes of each form of a page of cards or of a map, made once for as long as the page is kept. */
export function openSealed() {
  const all = new WeakMap<object, Map<string, Tagged>>();

  /** `as` names the form, and whatever else than the cards is in its text. */
  return (page: object, as: string, isPacked: boolean, render: () => string): Tagged => {
    const known = all.get(page) ?? new Map<string, Tagged>();
    all.set(page, known);
    const key = `${isPacked} ${as}`;
    const one = known.get(key) ?? tagged(render(), isPacked);
    if (known.size < mostForms) known.set(key, one);
    return one;
  };
}

/** Forms, languages, themes: more are made anew each time. */
const mostForms = 60;
