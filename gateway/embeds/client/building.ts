import { offerCopies } from './copies';

/** Makes the builder's form live: the page that it leads to is fetched, and its answer put in the place of what is shown. */
const form = document.querySelector('form');
let asking = new AbortController();

async function rebuild(): Promise<void> {
  if (!form) return;
  asking.abort();
  asking = new AbortController();
  const said = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  const address = `${location.pathname}?${new URLSearchParams(said.filter(([, value]) => value))}`;
  try {
    const answer = await fetch(address, { credentials: 'omit', signal: asking.signal });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const id of ['live', 'code']) {
      const found = page.getElementById(id);
      if (found) document.getElementById(id)?.replaceWith(found);
    }
    history.replaceState(null, '', address);
    offerCopies();
  } catch {
    // The button still sends the form.
  }
}

let later: ReturnType<typeof setTimeout>;
form?.addEventListener('input', () => {
  clearTimeout(later);
  later = setTimeout(rebuild, 300);
});
offerCopies();
