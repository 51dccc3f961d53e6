// Signs in with a passkey: shows the form that is hidden without this script, and sends in it what the browser answers.
const form = document.getElementById('passkey');
const says = form.querySelector('[role=status]');
let isAsking = false;

/** What the server wants signed. What it says of why not is shown as it is. */
async function options() {
  const answer = await fetch('/sign-in/passkey/options', { method: 'POST' });
  const { optionsJson, errors } = await answer.json();
  if (errors) says.textContent = errors[0].message;
  return optionsJson ? JSON.parse(optionsJson) : null;
}

async function enter() {
  says.textContent = '';
  const asked = await options().catch(() => undefined);
  if (asked === undefined) says.textContent = form.dataset.sorry;
  if (!asked) return;
  try {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(asked);
    const credential = await navigator.credentials.get({ publicKey });
    form.elements.credential.value = JSON.stringify(credential.toJSON());
  } catch {
    // They changed their mind, have none, or it took too long: browsers tell nobody which.
    says.textContent = form.dataset.none;
    return;
  }
  form.submit();
}

if (window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
  form.hidden = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (isAsking) return;
    isAsking = true;
    await enter();
    isAsking = false;
  });
}
